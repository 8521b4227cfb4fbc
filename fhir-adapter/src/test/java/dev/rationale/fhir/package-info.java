/** What the reader makes of documents, good and hostile. */
@NullMarked
package dev.rationale.fhir;

import org.jspecify.annotations.NullMarked;
