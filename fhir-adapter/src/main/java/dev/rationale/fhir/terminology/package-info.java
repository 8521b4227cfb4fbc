/** Codes, drug names and their roles, from tables with provenance; no code stands in Java. */
@NullMarked
package dev.rationale.fhir.terminology;

import org.jspecify.annotations.NullMarked;
