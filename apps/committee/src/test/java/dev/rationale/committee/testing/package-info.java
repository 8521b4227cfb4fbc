/** The cases of an edited guideline, run and told. */
@NullMarked
package dev.rationale.committee.testing;

import org.jspecify.annotations.NullMarked;
