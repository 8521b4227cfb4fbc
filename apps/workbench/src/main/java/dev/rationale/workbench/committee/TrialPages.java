package dev.rationale.workbench.committee;

import dev.rationale.authoring.check.Checked;
import dev.rationale.authoring.check.Counterexample;
import dev.rationale.committee.impact.Impact;
import dev.rationale.committee.whatif.ToldChanges;
import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Tone;
import dev.rationale.pages.workbench.Change;
import dev.rationale.pages.workbench.TrialPage;
import dev.rationale.service.Evaluations;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.Wordbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of trying a text, in words. */
record TrialPages(Room room) {

    private static final int MOST_CHANGES = 12;

    /**
     * The page of a trial.
     *
     * @param path of the file that is written
     */
    TrialPage page(Asked asked, String path, Trials.Tried tried) {
        Wordbook words = Wordbook.in(asked.language());
        Checked checked = tried.checked();
        return new TrialPage(
                room.frame(asked, path, ""),
                Room.shell(asked, "", ""),
                verdict(checked, words),
                lines(tried, words),
                checked.impact()
                        .map(impact -> changes(impact, asked.language()))
                        .orElse(List.of()),
                example(tried, asked.language(), words),
                counts(checked, path),
                checked.guideline()
                        .flatMap(guideline -> new PatientMarks(checked, guideline, path, asked.language())
                                .of(asked.value("subject"))));
    }

    private static Badge verdict(Checked checked, Wordbook words) {
        if (checked.guideline().isEmpty()) {
            return new Badge(Tone.BAD, "✗", words.say("trial.not-compiled"));
        }
        boolean all = checked.holding() == checked.results().size();
        return new Badge(
                all ? Tone.GOOD : Tone.BAD,
                all ? "✓" : "✗",
                words.say("trial.cases", checked.holding(), checked.results().size()));
    }

    private static List<String> lines(Trials.Tried tried, Wordbook words) {
        List<String> lines = new ArrayList<>();
        tried.checked()
                .impact()
                .ifPresent(impact -> lines.add(words.say(
                        "trial.impact", impact.changed().size(), impact.compared(), impact.advisedOtherwise())));
        if (tried.checked().guideline().isPresent() && tried.checked().impact().isEmpty()) {
            lines.add(words.say("trial.nothing-saved"));
        }
        boolean silent = tried.checked()
                .impact()
                .filter(impact -> impact.changed().isEmpty())
                .isPresent();
        if (silent && !tried.checked().edited().isEmpty() && tried.madeUp().isEmpty()) {
            lines.add(words.say("trial.none-found"));
        }
        return lines;
    }

    private static List<Change> changes(Impact impact, String language) {
        Wording bench = BenchWording.in(language);
        return impact.groups().stream()
                .limit(MOST_CHANGES)
                .map(group -> new Change(
                        group.subjects().size() + " × " + bench.say("impact.part." + Wording.kebab(group.part())) + " "
                                + group.code() + ": "
                                + bench.say("impact.change." + Wording.kebab(group.kind())),
                        List.of(
                                bench.say("impact.cause", Map.of("cause", group.cause())),
                                bench.say(
                                        "impact.example",
                                        Map.of("subject", group.subjects().get(0)))),
                        List.of()))
                .toList();
    }

    private static Optional<TrialPage.Example> example(Trials.Tried tried, String language, Wordbook words) {
        Optional<Guideline> now = tried.checked().guideline();
        Optional<TrialPage.Example> known = now.flatMap(guideline -> tried.checked()
                .example()
                .map(one -> new TrialPage.Example(
                        one.subject(),
                        false,
                        ToldChanges.of(
                                guideline,
                                language,
                                AnswerDiff.between(one.before(), one.after()).conclusions(),
                                one.before(),
                                one.after()),
                        text(guideline, one.before(), language),
                        text(guideline, one.after(), language))));
        return known.or(() ->
                now.flatMap(guideline -> tried.madeUp().map(one -> madeUp(one, guideline, language, words))));
    }

    private static TrialPage.Example madeUp(Counterexample one, Guideline guideline, String language, Wordbook words) {
        Wording wording = Wording.of(guideline, language);
        String key = "why-not.change." + one.change().kind();
        String change = wording.say(wording.has(key) ? key : "why-not.change.other", Map.of("change", one.change()));
        return new TrialPage.Example(
                words.say("trial.like", one.like(), change, one.clocks().asOf()),
                true,
                ToldChanges.of(guideline, language, one.changes(), one.before(), one.after()),
                text(guideline, one.before(), language),
                text(guideline, one.after(), language));
    }

    private static String text(Guideline guideline, Evaluation evaluation, String language) {
        return Evaluations.text(guideline, language, evaluation, Extent.BRIEF);
    }

    private static List<TrialPage.Count> counts(Checked checked, String path) {
        return checked.guideline()
                .map(guideline -> guideline.rules().rules().stream()
                        .filter(rule -> rule.file().equals(path))
                        .flatMap(rule -> checked.count(rule.id()).stream()
                                .map(count -> new TrialPage.Count(
                                        rule.id(), String.valueOf(count.fires()), String.valueOf(count.held()))))
                        .toList())
                .orElse(List.of());
    }
}
