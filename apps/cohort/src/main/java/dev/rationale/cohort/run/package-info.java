/** A run over a cohort: its settings, what Spark is asked to do, what is kept on the way and what is told meanwhile. */
@NullMarked
package dev.rationale.cohort.run;

import org.jspecify.annotations.NullMarked;
