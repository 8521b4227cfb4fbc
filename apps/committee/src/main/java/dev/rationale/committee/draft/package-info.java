/**
 * What is written to begin with: a new guideline package, small, whole and without a finding, and a case made from a patient.
 */
@NullMarked
package dev.rationale.committee.draft;

import org.jspecify.annotations.NullMarked;
