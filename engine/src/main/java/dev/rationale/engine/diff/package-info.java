/** What differs between two answers about one patient, as values: the one comparison that everybody who compares uses. */
@NullMarked
package dev.rationale.engine.diff;

import org.jspecify.annotations.NullMarked;
