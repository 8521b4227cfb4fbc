package dev.rationale.workbench.committee;

import dev.rationale.authoring.check.Checked;
import dev.rationale.committee.wording.NearMissText;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.whynot.RuleOutcome;
import dev.rationale.engine.whynot.WhyNots;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Tone;
import dev.rationale.pages.workbench.TrialPage;
import dev.rationale.service.Evaluations;
import dev.rationale.workbench.page.Wordbook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the rules of a file fare with one case or patient, condition by condition. */
record PatientMarks(Checked checked, Guideline guideline, String path, String language) {

    /** The choice is a help, no list of everybody. */
    private static final int MOST_CHOICES = 60;

    /**
     * The marks.
     *
     * @param asked name of the one to show; without it, or if it is nobody's, one whom the edit changes, or for whom a rule of the
     *     file fires
     */
    Optional<TrialPage.OnPatient> of(Optional<String> asked) {
        Map<String, Evaluation> answers = checked.answers();
        Optional<String> wanted = asked.filter(answers::containsKey);
        List<String> choices = Stream.of(wanted.stream(), changed(), firing(), answers.keySet().stream())
                .flatMap(names -> names)
                .distinct()
                .limit(MOST_CHOICES)
                .toList();
        String who = choices.stream().findFirst().map(wanted::orElse).orElse("");
        return Optional.ofNullable(answers.get(who)).map(answer -> of(who, answer, choices));
    }

    private Stream<String> changed() {
        return checked.impact().stream()
                .flatMap(impact -> impact.changed().stream())
                .map(one -> one.subject());
    }

    private List<RuleEntry> rules() {
        return guideline.rules().rules().stream()
                .filter(rule -> rule.file().equals(path))
                .sorted(Comparator.comparing(RuleEntry::line))
                .toList();
    }

    private Stream<String> firing() {
        List<String> ids = rules().stream().map(RuleEntry::id).toList();
        return checked.answers().entrySet().stream()
                .filter(answer -> answer.getValue().explanation().firings().stream()
                        .map(Firing::rule)
                        .anyMatch(ids::contains))
                .map(Map.Entry::getKey);
    }

    private TrialPage.OnPatient of(String who, Evaluation answer, List<String> choices) {
        return new TrialPage.OnPatient(
                who,
                choices.stream().sorted().toList(),
                rules().stream()
                        .map(rule -> marks(WhyNots.outcome(guideline, answer, rule), answer))
                        .toList(),
                Evaluations.text(guideline, language, answer, Extent.BRIEF));
    }

    private TrialPage.RuleMarks marks(RuleOutcome outcome, Evaluation answer) {
        Wordbook words = Wordbook.in(language);
        Badge verdict = outcome.conditions().stream()
                .filter(one -> one.mark() == RuleOutcome.Mark.UNMET)
                .findFirst()
                .map(one -> new Badge(
                        Tone.PLAIN,
                        "✗",
                        words.say("trial.held-at", one.condition().line())))
                .orElseGet(() -> outcome.fired()
                        ? new Badge(Tone.GOOD, "✓", words.say("trial.fired"))
                        : Badge.plain(words.say("trial.together")));
        return new TrialPage.RuleMarks(
                outcome.rule(),
                verdict,
                outcome.conditions().stream()
                        .map(one -> mark(one, answer, words))
                        .toList());
    }

    private TrialPage.Mark mark(RuleOutcome.ConditionOutcome one, Evaluation answer, Wordbook words) {
        return new TrialPage.Mark(
                one.condition().line(),
                one.condition().onOneLine(),
                switch (one.mark()) {
                    case MET -> new Badge(Tone.GOOD, "✓", words.say("trial.met"));
                    case UNMET -> new Badge(Tone.BAD, "✗", words.say("trial.unmet"));
                    case OPEN -> Badge.plain(words.say("trial.open"));
                },
                facts(one, answer, words));
    }

    private List<String> facts(RuleOutcome.ConditionOutcome one, Evaluation answer, Wordbook words) {
        if (one.mark() == RuleOutcome.Mark.UNMET) {
            return one.seen().isEmpty()
                    ? List.of(words.say("trial.nothing-seen"))
                    : one.seen().stream()
                            .map(seen -> NearMissText.text(guideline, answer, language, seen))
                            .toList();
        }
        Wording wording = Wording.of(guideline, language);
        return one.facts().stream()
                .flatMap(id -> answer.explanation().fact(id).stream())
                .map(wording::summary)
                .toList();
    }
}
