/**
 * The vocabulary of HIV care for the rules: how recorded results and exposures become series and courses, and what a reader is
 * shown of a patient. It reduces data and judges nothing.
 */
@NullMarked
package dev.rationale.hiv;

import org.jspecify.annotations.NullMarked;
