/**
 * Pages that need nothing but themselves: HTML with its style inside, readable on a screen, on paper and by a screen reader.
 */
@NullMarked
package dev.rationale.committee.page;

import org.jspecify.annotations.NullMarked;
