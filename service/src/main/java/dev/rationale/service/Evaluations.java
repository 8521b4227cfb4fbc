package dev.rationale.service;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.RuleFailure;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import dev.rationale.engine.whynot.WhyNots;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.account.ReadingAccount;
import java.time.Duration;

/**
 * Answers questions about patients: documents in; record, evaluation and rendered answer out. Safe for use by many threads.
 *
 * <pre>{@code
 * ServiceAnswer answer = new Evaluations().answer(Request.of(guideline, documents, Clocks.at(day)));
 * answer.evaluation().recommendations().forEach(advice -> System.out.println(advice.code()));
 * }</pre>
 */
public final class Evaluations {

    private final FhirReader reader = new FhirReader();

    /**
     * Reads the documents and asks the guideline. Nothing is rendered before it is asked for.
     *
     * @throws UnreadableInput if the documents give no patient record; the message says why and quotes nothing of them
     * @throws RuleFailure if a rule fails; it names the rule
     */
    public ServiceAnswer answer(Request request) {
        long begun = System.nanoTime();
        PatientRecord record = read(request.input(), request.guideline());
        long read = System.nanoTime();
        Evaluation evaluation = request.guideline().evaluate(record, request.clocks());
        Timings timings = new Timings(Duration.ofNanos(read - begun), Duration.ofNanos(System.nanoTime() - read));
        return new ServiceAnswer(request, record, evaluation, timings);
    }

    /**
     * The patient's record alone, as a guideline is asked about it.
     *
     * @throws UnreadableInput if the documents give none
     */
    public PatientRecord read(PatientInput input, Guideline guideline) {
        return input.record(reader, guideline.kinds());
    }

    /**
     * What becomes of every resource in documents when they are read for a guideline.
     *
     * @throws UnreadableInput if they cannot be read
     */
    public ReadingAccount account(PatientDocuments documents, Guideline guideline) {
        return documents.account(reader, guideline.kinds());
    }

    /**
     * Why a recommendation was not given, and what small change would bring it.
     *
     * @throws IllegalArgumentException if the guideline does not know the code, or the recommendation was given
     */
    public WhyNots.Answer whyNot(Request request, String code) {
        return WhyNots.answer(request.guideline(), read(request.input(), request.guideline()), request.clocks(), code);
    }

    /** An evaluation that is at hand already, as text for a person. */
    public static String text(Guideline guideline, String language, Evaluation evaluation, Extent extent) {
        return new TextReport(guideline, language, Style.PLAIN).text(evaluation, extent);
    }
}
