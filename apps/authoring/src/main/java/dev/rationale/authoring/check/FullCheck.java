package dev.rationale.authoring.check;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.LanguageService;
import dev.rationale.authoring.Remark;
import dev.rationale.authoring.Remarks;
import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Place;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.check.Examination;
import dev.rationale.committee.coverage.Coverage;
import dev.rationale.committee.impact.Impact;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.RuleIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a package as its texts stand: compiles its rules, tries them on every case and every patient at hand, and compares the
 * answers with those of the package as it was saved. What an edit cannot have changed is taken from the check before, so one after
 * another is fast; the first takes as long as compiling everything does.
 *
 * <pre>{@code
 * try (FullCheck check = new FullCheck(service, patients)) {
 *     Checked checked = check.check(draft, new Cancellation(), CheckListener.NOBODY);
 *     checked.remarks().forEach(...);
 * }
 * }</pre>
 */
public final class FullCheck implements AutoCloseable {

    /** The guidelines that are kept open, so that whoever was given one can still ask it. */
    private static final int OPEN = 3;

    private final LanguageService service;
    private final List<Subject> patients;
    private final Deque<Compiled> open = new ArrayDeque<>();
    private final KnownAnswers known = new KnownAnswers();
    private Optional<Baseline> baseline = Optional.empty();

    /** The answers of the package as it was saved. */
    private record Baseline(PackageFiles files, Compiled compiled, Map<String, Evaluation> answers) {

        /** Both answers about each who was asked about before and now. */
        List<Impact.Answered> beside(Map<String, Evaluation> now) {
            return now.entrySet().stream()
                    .flatMap(answer -> Stream.ofNullable(answers.get(answer.getKey()))
                            .map(before -> new Impact.Answered(answer.getKey(), before, answer.getValue())))
                    .toList();
        }
    }

    /**
     * Begins with nothing compiled.
     *
     * @param patients patients at hand beside the cases
     */
    public FullCheck(LanguageService service, List<Subject> patients) {
        this.service = service;
        this.patients = List.copyOf(patients);
    }

    /**
     * Checks a draft. One check at a time runs; another one waits until it ends or is cancelled.
     *
     * @throws CancellationException if somebody cancelled it
     */
    public synchronized Checked check(Draft draft, Cancellation cancellation, CheckListener listener) {
        Examination examination = service.examined(draft);
        cancellation.check();
        listener.read(Remarks.of(draft, examination.findings(), examination.preventing()));
        if (!examination.loads()) {
            return unusable(draft, examination);
        }
        try {
            Optional<Baseline> before = baseline(draft, cancellation);
            cancellation.check();
            Compiled compiled = compiled(draft.files());
            known.of(Answering.of(compiled.guideline()));
            return tried(draft, examination, compiled, before, cancellation, listener);
        } catch (InvalidGuideline uncompiled) {
            examination.refused(uncompiled);
            return unusable(draft, examination);
        }
    }

    private static Checked unusable(Draft draft, Examination examination) {
        return new Checked(
                draft,
                Remarks.of(draft, examination.findings(), examination.preventing()),
                Optional.empty(),
                List.of(),
                Map.of(),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty());
    }

    private Checked tried(
            Draft draft,
            Examination examination,
            Compiled compiled,
            Optional<Baseline> before,
            Cancellation cancellation,
            CheckListener listener) {
        Trial trial = new Trial(compiled, known, cancellation);
        List<CaseResult> results = new ArrayList<>();
        examination.tried(compiled.guideline(), cases -> {
            listener.compiled(cases.size() + patients.size());
            results.addAll(trial.run(cases));
            return results;
        });
        Map<String, Evaluation> answers = answers(results, trial.patients(patients));
        cancellation.check();
        if (draft.unsaved().isEmpty()) {
            keep(new Baseline(draft.files(), compiled, answers));
        }
        Optional<Baseline> saved = draft.unsaved().isEmpty() ? baseline : before;
        List<Impact.Answered> both = saved.map(one -> one.beside(answers)).orElse(List.of());
        Optional<Impact> impact =
                saved.map(one -> Impact.between(one.compiled().guideline(), compiled.guideline(), both));
        return new Checked(
                draft,
                remarks(draft, examination, results),
                Optional.of(compiled.guideline()),
                results,
                answers,
                counts(compiled.guideline(), results),
                impact,
                impact.flatMap(one -> example(one, both)));
    }

    /** The first who is advised otherwise, else the first who is answered otherwise. */
    private static Optional<Impact.Answered> example(Impact impact, List<Impact.Answered> both) {
        return impact.changed().stream()
                .min(Comparator.comparing(one -> one.changes().stream()
                        .noneMatch(caused -> caused.change().isAdvice())))
                .flatMap(one -> both.stream()
                        .filter(answered -> answered.subject().equals(one.subject()))
                        .findFirst());
    }

    /** The answers to the package as it was saved; none if it cannot be used itself. */
    private Optional<Baseline> baseline(Draft draft, Cancellation cancellation) {
        if (draft.unsaved().isEmpty()
                || baseline.filter(one -> one.files() == draft.saved()).isPresent()) {
            return baseline;
        }
        Draft saved = Draft.of(draft.saved());
        Examination examination = service.examined(saved);
        if (!examination.loads()) {
            return Optional.empty();
        }
        try {
            Compiled compiled = compiled(draft.saved());
            known.of(Answering.of(compiled.guideline()));
            tried(saved, examination, compiled, Optional.empty(), cancellation, CheckListener.NOBODY);
            return baseline;
        } catch (InvalidGuideline uncompiled) {
            return Optional.empty();
        }
    }

    private void keep(Baseline next) {
        baseline.filter(one -> one.compiled() != next.compiled())
                .map(Baseline::compiled)
                .filter(one -> !open.contains(one))
                .ifPresent(Compiled::close);
        baseline = Optional.of(next);
    }

    /** Compiles a package, beside which those before it stay open: only what differs from them is compiled. */
    private Compiled compiled(PackageFiles files) {
        Optional<Compiled> same = Stream.concat(open.stream(), baseline.map(Baseline::compiled).stream())
                .filter(one -> one.guideline().files() == files)
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        Compiled compiled = Compiled.of(files);
        open.addLast(compiled);
        while (open.size() > OPEN) {
            Compiled oldest = open.removeFirst();
            if (baseline.filter(one -> one.compiled() == oldest).isEmpty()) {
                oldest.close();
            }
        }
        return compiled;
    }

    private static Map<String, Evaluation> answers(List<CaseResult> results, Map<String, Evaluation> patients) {
        Map<String, Evaluation> answers = new LinkedHashMap<>();
        results.forEach(
                result -> answers.put(result.one().file() + ": " + result.one().name(), result.seen()));
        answers.putAll(patients);
        return answers;
    }

    private static SortedMap<String, RuleCount> counts(Guideline guideline, List<CaseResult> results) {
        Map<String, Integer> fired = new HashMap<>();
        results.forEach(result -> result.seen().explanation().firings().stream()
                .map(Firing::rule)
                .distinct()
                .forEach(rule -> fired.merge(rule, 1, Integer::sum)));
        SortedMap<String, RuleCount> counts = new TreeMap<>();
        guideline.rules().rules().forEach(rule -> {
            int fires = fired.getOrDefault(rule.id(), 0);
            counts.put(rule.id(), new RuleCount(fires, results.size() - fires));
        });
        return counts;
    }

    /** The findings, and with them the cases that do not hold. */
    private static List<Remark> remarks(Draft draft, Examination examination, List<CaseResult> results) {
        Stream<Remark> found = Remarks.of(draft, examination.findings(), examination.preventing()).stream();
        Stream<Remark> failing = results.stream()
                .filter(result -> !result.holds())
                .map(result -> new Remark(
                        new Place(
                                result.one().file(),
                                new Lines(draft.text(result.one().file()).orElse(""))
                                        .meant(result.one().line(), 1)),
                        Remark.Severity.ERROR,
                        Remark.CASE,
                        "the case \"" + result.one().name() + "\" does not hold: "
                                + result.differences().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining("; ")),
                        ""));
        return Stream.concat(found, failing)
                .sorted((left, right) -> Place.IN_ORDER.compare(left.place(), right.place()))
                .toList();
    }

    /**
     * A made-up patient whom the edited rules answer otherwise: for an edit that changes the answer to nobody at hand.
     *
     * @param checked a check of the draft that was checked last
     * @return nothing if none was found among the patients that were tried, which is no proof that there is none
     * @throws CancellationException if somebody cancelled it
     */
    public synchronized Optional<Counterexample> counterexample(Checked checked, Cancellation cancellation) {
        return baseline.flatMap(saved -> checked.guideline()
                .flatMap(guideline -> new CounterexampleSearch(
                                saved.compiled().guideline(), guideline, checked.edited(), cancellation)
                        .among(checked.results())));
    }

    /**
     * What the cases have seen of the rules of a file, condition by condition.
     *
     * @throws IllegalArgumentException if the rules could not be compiled
     */
    public static Coverage coverage(Checked checked, String file) {
        Guideline guideline = checked.guideline()
                .orElseThrow(() -> new IllegalArgumentException("The rules do not compile, so no case was tried."));
        RuleIndex rules = new RuleIndex(
                guideline.rules().rules().stream()
                        .filter(rule -> rule.file().equals(file))
                        .toList(),
                guideline.rules().files());
        return Coverage.of(guideline.id(), rules, checked.results());
    }

    /** Closes every guideline that is open. */
    @Override
    public synchronized void close() {
        baseline.map(Baseline::compiled).filter(one -> !open.contains(one)).ifPresent(Compiled::close);
        baseline = Optional.empty();
        open.forEach(Compiled::close);
        open.clear();
    }
}
