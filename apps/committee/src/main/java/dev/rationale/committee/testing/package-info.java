/**
 * The cases of a guideline, run and told: for each difference the rule that should have fired and where it stopped, or the
 * rule that fired and why. As text for a person, as JSON and as JUnit XML for programs.
 */
@NullMarked
package dev.rationale.committee.testing;

import org.jspecify.annotations.NullMarked;
