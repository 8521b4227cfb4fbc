/**
 * The facts of HIV care that a reader gives: what was measured, prescribed and observed, with its date and its source. No
 * clinical judgement is made here; that is what the rules are for.
 */
@NullMarked
package dev.rationale.hiv.fact;

import org.jspecify.annotations.NullMarked;
