package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** What is measured: reading, evaluating and rendering with everything on, as the command line does for many patients. */
final class Answering {

    /** The day on which the lab's generated patients are looked at. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final Clocks CLOCKS = Clocks.at(DAY);

    private final Guideline guideline;
    private final FhirReader reader = new FhirReader();
    private final EvaluationJson json;

    Answering(Guideline guideline) {
        this.guideline = guideline;
        this.json = new EvaluationJson(guideline, "en");
    }

    PatientRecord read(byte[] document) {
        return reader.read(new ByteArrayInputStream(document), ReadOptions.DEFAULT);
    }

    Evaluation evaluate(PatientRecord record) {
        return guideline.evaluate(record, CLOCKS);
    }

    /** The whole answer on one line: recommendations, appraisals, applicability, exclusions and trace. */
    String render(Evaluation evaluation) {
        StringWriter line = new StringWriter();
        try {
            json.writeLine("", evaluation, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    String answer(byte[] document) {
        return render(evaluate(read(document)));
    }
}
