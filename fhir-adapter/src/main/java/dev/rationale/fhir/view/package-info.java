/** Answers as pages: maps the canonical answer to what a page on a decision shows. */
@NullMarked
package dev.rationale.fhir.view;

import org.jspecify.annotations.NullMarked;
