/**
 * One evaluation of one patient's facts under two clocks.
 */
@NullMarked
package dev.rationale.engine.evaluation;

import org.jspecify.annotations.NullMarked;
