/**
 * What the rules make of one patient's data: series and courses, and the states that the guideline defines on them. Every one
 * is a fact, so that each has its own place in the explanation.
 */
@NullMarked
package dev.rationale.hiv.status;

import org.jspecify.annotations.NullMarked;
