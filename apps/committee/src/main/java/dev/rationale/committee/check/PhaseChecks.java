package dev.rationale.committee.check;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;

/** Phases follow one another and never come back: a rule cannot see what a later phase concludes. */
final class PhaseChecks {

    private final Subject subject;
    private final List<String> phases;
    private final Conclusions conclusions;

    PhaseChecks(Subject subject, List<String> phases) {
        this.subject = subject;
        this.phases = phases;
        this.conclusions = subject.conclusions();
    }

    void all() {
        idle();
        for (RuleEntry rule : subject.rules()) {
            FactTypes types = subject.types(rule);
            rule.patterns().stream()
                    .filter(pattern -> pattern.from().isEmpty() && phases.contains(rule.phase()))
                    .forEach(pattern -> types.named(pattern.type()).ifPresent(type -> pattern(rule, pattern, type)));
        }
    }

    /** A phase that is passed in silence is mostly one that is called otherwise elsewhere. */
    private void idle() {
        List<String> used = subject.rules().stream().map(RuleEntry::phase).toList();
        phases.stream()
                .filter(phase -> !used.contains(phase))
                .forEach(phase -> subject.add(
                        "M015",
                        GuidelinePackages.MANIFEST,
                        subject.place(GuidelinePackages.MANIFEST, "phases[" + phases.indexOf(phase) + "]"),
                        "no rule stands in the phase '" + phase + "'",
                        "it can go, or the rules of it are still to be written."));
    }

    private void pattern(RuleEntry rule, Pattern pattern, Class<?> type) {
        List<RuleEntry> makers = conclusions.matching(pattern, type).stream()
                .map(Conclusions.Made::rule)
                .toList();
        int own = phases.indexOf(rule.phase());
        if (!makers.isEmpty() && makers.stream().allMatch(maker -> phases.indexOf(maker.phase()) > own)) {
            RuleEntry maker = makers.get(0);
            subject.add(
                    "R043",
                    rule,
                    pattern.span(),
                    "in phase '" + rule.phase() + "' it asks for a " + pattern.type() + " that \"" + maker.name()
                            + "\" concludes only in the later phase '" + maker.phase() + "'",
                    "the rule belongs into phase '" + maker.phase() + "' or a later one.");
        }
    }
}
