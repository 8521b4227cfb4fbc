/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.fhir.view;

import org.jspecify.annotations.NullMarked;
