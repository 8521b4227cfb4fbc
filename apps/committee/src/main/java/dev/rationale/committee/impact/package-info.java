/**
 * What an edit of a guideline does: what differs between two versions as written, and which patients are answered otherwise,
 * grouped by kind of change and by what caused it.
 */
@NullMarked
package dev.rationale.committee.impact;

import org.jspecify.annotations.NullMarked;
