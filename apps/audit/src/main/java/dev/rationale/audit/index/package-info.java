/** Finds records by what they say. The index is made from the log, can be thrown away at any time, and proves nothing. */
@NullMarked
package dev.rationale.audit.index;

import org.jspecify.annotations.NullMarked;
