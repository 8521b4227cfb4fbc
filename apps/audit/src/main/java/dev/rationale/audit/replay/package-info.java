/** Gives decisions again: with the rules they rested on, which must give the same bytes, or with others, to see what changed. */
@NullMarked
package dev.rationale.audit.replay;

import org.jspecify.annotations.NullMarked;
