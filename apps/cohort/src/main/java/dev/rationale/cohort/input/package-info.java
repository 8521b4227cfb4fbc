/** What a cohort is read from: which files there are, whose each line is, and what belongs to nobody. No FHIR object is made here. */
@NullMarked
package dev.rationale.cohort.input;

import org.jspecify.annotations.NullMarked;
