package dev.rationale.pages.decision;

import dev.rationale.pages.part.Citation;

/**
 * One recommendation with its reasons.
 *
 * @param heading its sentence; empty if the page's own heading is this sentence
 * @param grade direction, strength and certainty in words; empty if only the code is known
 * @param rule id of the rule that gave it; the page may hold the rule under this id
 * @param ruleLabel names the rule in a sentence
 * @param because what the rule found, and from which resources
 * @param sources the literature
 */
public record Advice(
        String heading,
        String grade,
        String rationale,
        String rule,
        String ruleLabel,
        Section<Reason> because,
        Section<Citation> sources) {

    /** The level of the headings in it: they stand below its own heading or below that of the page. */
    public int level() {
        return heading.isEmpty() ? 2 : 3;
    }
}
