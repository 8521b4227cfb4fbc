/** Cohorts: the command that asks a guideline about every patient of an export, on Apache Spark. */
@NullMarked
package dev.rationale.cohort;

import org.jspecify.annotations.NullMarked;
