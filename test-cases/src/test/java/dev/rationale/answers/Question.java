package dev.rationale.answers;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.EvaluationJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One patient put to one guideline on one pair of clocks.
 *
 * @param name the path of its answers, without language and ending, as in {@code il2-hiv/data/a.json/2017-11-17.2003-12-31}
 */
record Question(String name, Guideline guideline, PatientRecord patient, Clocks clocks) {

    /** Before and after the phase 3 results; the second day is fixed, so that the answers are the same on any later day. */
    private static final List<LocalDate> EVIDENCE =
            List.of(LocalDate.parse("2003-12-31"), LocalDate.parse("2026-11-25"));

    private static final List<String> LANGUAGES = List.of("en", "fr");

    /** The questions of a case: on its own clocks, and with what was known before and after the phase 3 results. */
    static Stream<Question> of(CaseResult result) {
        var one = result.one();
        String file = one.file().replaceAll(".*\\bcases/", "");
        String place = result.guideline().manifest().id() + "/cases/" + plain(file) + "/" + plain(one.name());
        return Stream.concat(Stream.of(one.clocks().evidenceAsOf()), EVIDENCE.stream())
                .distinct()
                .map(evidence -> of(
                        place, result.guideline(), one.patient(), one.clocks().asOf(), evidence));
    }

    /** The questions about a document of the bundled data. */
    static Stream<Question> of(String document, Guideline guideline, PatientRecord patient, LocalDate asOf) {
        String place = guideline.manifest().id() + "/data/" + plain(document);
        return EVIDENCE.stream().map(evidence -> of(place, guideline, patient, asOf, evidence));
    }

    private static Question of(
            String place, Guideline guideline, PatientRecord patient, LocalDate asOf, LocalDate evidence) {
        return new Question(place + "/" + asOf + "." + evidence, guideline, patient, new Clocks(asOf, evidence));
    }

    /** The canonical answers in every language, by their paths; the question is evaluated once. */
    Map<String, String> answers() {
        Evaluation evaluation = guideline.evaluate(patient, clocks);
        TreeMap<String, String> answers = new TreeMap<>();
        LANGUAGES.forEach(language ->
                answers.put(name + "." + language + ".json", new EvaluationJson(guideline, language).text(evaluation)));
        return answers;
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9./]+", "-");
    }
}
