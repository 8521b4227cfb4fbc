/**
 * A guideline drawn over two inputs: which recommendation is given where, by which rule, where nothing is said and where
 * several speak. Every boundary is found by evaluating on both sides of it.
 */
@NullMarked
package dev.rationale.committee.map;

import org.jspecify.annotations.NullMarked;
