/**
 * What the cases have seen of a guideline: which rule fired, which was held back, and which condition was ever the first that
 * was not met. Told as text, as JSON and as a page on which the DRL text itself is marked.
 */
@NullMarked
package dev.rationale.committee.coverage;

import org.jspecify.annotations.NullMarked;
