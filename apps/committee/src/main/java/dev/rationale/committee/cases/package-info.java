/**
 * Cases that a clinician can read: a patient in a few lines, and what is expected of the guideline, with its reasons. They
 * are read from files, put to a guideline, and every difference is told.
 */
@NullMarked
package dev.rationale.committee.cases;

import org.jspecify.annotations.NullMarked;
