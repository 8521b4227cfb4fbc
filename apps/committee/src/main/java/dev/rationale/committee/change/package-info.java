/** What differs between two answers about one patient, part by part, as values. */
@NullMarked
package dev.rationale.committee.change;

import org.jspecify.annotations.NullMarked;
