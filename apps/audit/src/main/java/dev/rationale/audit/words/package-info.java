/** The sentences that the trail says itself, in the languages that there are some in. */
@NullMarked
package dev.rationale.audit.words;

import org.jspecify.annotations.NullMarked;
