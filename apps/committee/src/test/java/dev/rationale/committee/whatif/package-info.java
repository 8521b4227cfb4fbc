/** One patient, with something supposed. */
@NullMarked
package dev.rationale.committee.whatif;

import org.jspecify.annotations.NullMarked;
