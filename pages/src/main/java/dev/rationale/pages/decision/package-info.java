/** What a page about one decision shows: who, when, what was said, why, on which data, by which rules, and its proof. */
@NullMarked
package dev.rationale.pages.decision;

import org.jspecify.annotations.NullMarked;
