/** One patient with something supposed: another result, another study, another day; and what that changes in the answer, and why. */
@NullMarked
package dev.rationale.committee.whatif;

import org.jspecify.annotations.NullMarked;
