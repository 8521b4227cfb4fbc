package dev.rationale.committee.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.committee.cases.Case;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseReading;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.CaseSource;
import dev.rationale.committee.cases.Literature;
import dev.rationale.committee.cases.ReferenceFile;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.RuleFailure;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the cases do not show: a recommendation given, held back, or turning exactly at a number of its rules. */
final class CaseChecks {

    /** Findings of cases that are left out, and of rules that wait for what never comes. */
    private static final Set<String> IN_VAIN = Set.of(
            "C002", "C008", "C010", "Y001", "Y002", "Y003", "Y004", "Y005", "R023", "R024", "R025", "R040", "R041",
            "R043");

    private static final Pattern CLAIM = Pattern.compile("claim '([^']+)' is not one");

    private final Subject subject;
    private final Guideline guideline;

    CaseChecks(Subject subject, Guideline guideline) {
        this.subject = subject;
        this.guideline = guideline;
    }

    /**
     * Tries all cases.
     *
     * @param run gives the results of the cases, in their order
     */
    void all(List<CaseSource> files, Function<List<Case>, List<CaseResult>> run) {
        ReferenceFile.faults(guideline).forEach(subject::add);
        if (files.isEmpty()) {
            subject.add(
                    "C001",
                    GuidelinePackages.MANIFEST,
                    Place.START,
                    "the package has no case; nothing shows what its rules do",
                    "the directory cases/ was forgotten.");
            return;
        }
        List<CaseReading> readings =
                files.stream().map(file -> CaseFiles.reading(file, guideline)).toList();
        readings.forEach(reading -> reading.faults().forEach(subject::add));
        List<Case> cases =
                readings.stream().flatMap(reading -> reading.cases().stream()).toList();
        written(cases);
        try {
            results(run.apply(cases));
        } catch (IllegalArgumentException | InvalidGuideline supposed) {
            supposed(files, cases, String.valueOf(supposed.getMessage()));
        } catch (RuleFailure failure) {
            failures(cases);
        }
    }

    /** What the cases do not show is not told where some are left out, or rules wait in vain: it follows from that. */
    private void results(List<CaseResult> results) {
        FiringChecks firings = new FiringChecks(subject, guideline.manifest(), results);
        firings.contradictions();
        firings.countedTwice();
        if (!subject.has(IN_VAIN)) {
            guideline.manifest().recommendations().forEach(one -> shown(one, results));
            new BoundaryChecks(subject, results).all();
            firings.never();
        }
    }

    /** Every rule that fails, in the order of the cases: which of them fails first on several cores says nothing. */
    private void failures(List<Case> cases) {
        try (CaseRunner runner = new CaseRunner(guideline)) {
            for (Case one : cases) {
                try {
                    runner.guideline(one.literature()).evaluate(one.patient(), one.clocks());
                } catch (RuleFailure failure) {
                    failed(failure);
                }
            }
        }
    }

    /** What a file of cases supposes of the literature or the parameters does not fit the package. */
    private void supposed(List<CaseSource> files, List<Case> cases, String message) {
        String what = message.lines().findFirst().orElse("");
        Matcher claim = CLAIM.matcher(what);
        String word = claim.find()
                ? claim.group(1)
                : what.replaceFirst("\\.$", "").replaceFirst("^.*[ /]", "").replaceFirst("[.]yaml$", "");
        String file = cases.stream()
                .filter(one -> !one.literature().equals(Literature.AS_PUBLISHED))
                .map(Case::file)
                .distinct()
                .filter(one -> text(files, one).contains(word))
                .findFirst()
                .orElse(GuidelinePackages.MANIFEST);
        subject.add(
                "C002",
                file,
                place(text(files, file), word),
                "what it supposes does not fit the package: " + what,
                Nearest.maybe(word, known()));
    }

    private List<String> known() {
        return Stream.of(
                        guideline.manifest().parameters().stream().map(Parameter::name),
                        guideline.evidence().studies().stream().map(StudyFile::key),
                        guideline.manifest().claims().stream())
                .flatMap(names -> names)
                .toList();
    }

    private static String text(List<CaseSource> files, String path) {
        return files.stream()
                .filter(one -> one.file().equals(path))
                .map(CaseSource::text)
                .findFirst()
                .orElse("");
    }

    private static Place place(String text, String word) {
        int at = Math.max(0, text.indexOf(word));
        String before = text.substring(0, at);
        return new Place(
                (int) before.lines().count() + (before.endsWith("\n") ? 1 : before.isEmpty() ? 1 : 0),
                at - before.lastIndexOf('\n'));
    }

    private void failed(RuleFailure failure) {
        String message = String.valueOf(failure.getMessage());
        subject.rules().stream()
                .filter(rule -> rule.id().equals(failure.rule()))
                .findFirst()
                .ifPresentOrElse(
                        rule -> subject.add(
                                "R033",
                                rule,
                                rule.span(),
                                message.lines().findFirst().orElse(message),
                                ""),
                        () -> subject.add("R033", GuidelinePackages.MANIFEST, Place.START, message, ""));
    }

    private void written(List<Case> cases) {
        Map<String, Case> names = new HashMap<>();
        for (Case one : cases) {
            Place place = new Place(one.line(), 1);
            Case before = names.putIfAbsent(one.file() + "|" + one.name(), one);
            if (before != null) {
                subject.add(
                        "C006",
                        one.file(),
                        place,
                        "the case '" + one.name() + "' is also at line " + before.line(),
                        "");
            }
        }
    }

    private void shown(Manifest.Recommended recommended, List<CaseResult> results) {
        String code = recommended.code();
        Place place = subject.placeOf(GuidelinePackages.MANIFEST, "code: " + code);
        boolean given = results.stream()
                .anyMatch(result -> expected(result).path("recommendations").has(code) && gives(result, code));
        if (!given) {
            subject.add(
                    "C003",
                    GuidelinePackages.MANIFEST,
                    place,
                    "no case expects the recommendation '" + code + "' and sees it given",
                    "");
        }
        boolean held = results.stream().anyMatch(result -> excludes(expected(result), code) && !gives(result, code));
        if (!held) {
            subject.add(
                    "C004",
                    GuidelinePackages.MANIFEST,
                    place,
                    "no case expects that '" + code + "' is held back",
                    "a case with 'not: [" + code + "]' is missing.");
        }
    }

    private static JsonNode expected(CaseResult result) {
        return result.one().expect();
    }

    private static boolean gives(CaseResult result, String code) {
        return result.seen().recommendations().stream()
                .anyMatch(advice -> advice.code().equals(code));
    }

    private static boolean excludes(JsonNode expect, String code) {
        JsonNode wanted = expect.path("recommendations");
        boolean closed =
                wanted.asText().equals("none") || (expect.path("closed").asBoolean() && !wanted.has(code));
        boolean named = false;
        for (JsonNode one : expect.path("not")) {
            named |= one.asText().equals(code);
        }
        return closed || named;
    }
}
