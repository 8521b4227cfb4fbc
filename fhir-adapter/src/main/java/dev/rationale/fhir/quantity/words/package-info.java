/** The words and codes of results in many languages and systems, by tables; what a number among them is worth is not known here. */
@NullMarked
package dev.rationale.fhir.quantity.words;

import org.jspecify.annotations.NullMarked;
