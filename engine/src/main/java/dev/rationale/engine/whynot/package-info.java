/**
 * Why a recommendation did not arise, and the smallest change of one input that would bring it.
 */
@NullMarked
package dev.rationale.engine.whynot;

import org.jspecify.annotations.NullMarked;
