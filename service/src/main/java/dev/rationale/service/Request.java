package dev.rationale.service;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.FhirDocument;
import java.util.List;

/**
 * A question about one patient.
 *
 * <pre>{@code Request.of(guideline, List.of(FhirDocument.record(bytes)), Clocks.at(day)).in("fr")}</pre>
 *
 * @param guideline that is asked; it stays open until the answer has been rendered
 * @param language of what is rendered, one that the guideline speaks
 * @param trace how much of the explanation the canonical answer carries
 */
public record Request(Guideline guideline, Clocks clocks, String language, PatientInput input, Trace trace) {

    private static final String ENGLISH = "en";

    /** With the whole explanation. */
    public Request(Guideline guideline, Clocks clocks, String language, PatientInput input) {
        this(guideline, clocks, language, input, Trace.FULL);
    }

    /** About the one patient of some documents. */
    public static Request of(Guideline guideline, List<FhirDocument> documents, Clocks clocks) {
        return new Request(guideline, clocks, ENGLISH, PatientDocuments.of(documents));
    }

    /** About a record that was read, or supposed. */
    public static Request of(Guideline guideline, PatientRecord record, Clocks clocks) {
        return new Request(guideline, clocks, ENGLISH, new KnownRecord(record));
    }

    /** The same in another language. */
    public Request in(String other) {
        return new Request(guideline, clocks, other, input, trace);
    }

    /** The same with so much of the explanation in the canonical answer. */
    public Request tracing(Trace much) {
        return new Request(guideline, clocks, language, input, much);
    }
}
