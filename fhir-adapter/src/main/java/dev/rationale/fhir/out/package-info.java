/** Answers in the forms in which an electronic health record takes them. They say nothing that the canonical answer does not. */
@NullMarked
package dev.rationale.fhir.out;

import org.jspecify.annotations.NullMarked;
