/** The sentences of the bench. */
@NullMarked
package dev.rationale.committee.wording;

import org.jspecify.annotations.NullMarked;
