package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.CanonicalText;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is measured: reading, evaluating and rendering with everything on, as the command line does for many patients. */
final class Answering {

    /** The day on which the lab's generated patients are looked at. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final Clocks CLOCKS = Clocks.at(DAY);
    private static final Map<String, Object> NAMED = Map.of("input", "");

    private final Guideline guideline;
    private final Evaluations evaluations = new Evaluations();
    private final EvaluationJson json;

    Answering(Guideline guideline) {
        this(guideline, Trace.FULL);
    }

    /** With so much of the trace. */
    Answering(Guideline guideline, Trace trace) {
        this.guideline = guideline;
        this.json = new EvaluationJson(guideline, "en", trace);
    }

    PatientRecord read(byte[] document) {
        return read(FhirDocument.record(document));
    }

    PatientRecord read(FhirDocument document) {
        return evaluations.read(PatientDocuments.of(List.of(document)), guideline);
    }

    Evaluation evaluate(PatientRecord record) {
        return guideline.evaluate(record, CLOCKS);
    }

    /** The whole answer on one line: recommendations, appraisals, applicability, exclusions and trace. */
    byte[] render(Evaluation evaluation) {
        return CanonicalText.with(NAMED, json.line(evaluation));
    }

    /** The answer of the service, of which nothing is rendered yet. */
    ServiceAnswer ask(byte[] document) {
        return evaluations.answer(Request.of(guideline, List.of(FhirDocument.record(document)), CLOCKS));
    }

    byte[] answer(byte[] document) {
        return ask(document).line(NAMED);
    }
}
