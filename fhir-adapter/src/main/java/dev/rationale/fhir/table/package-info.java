/** Tables among the resources: words, codes and forms as data. */
@NullMarked
package dev.rationale.fhir.table;

import org.jspecify.annotations.NullMarked;
