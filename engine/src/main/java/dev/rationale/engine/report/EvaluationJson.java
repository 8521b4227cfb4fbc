package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import java.io.IOException;

/**
 * An evaluation as the canonical JSON object that other programs rely on: the same evaluation gives the same bytes.
 *
 * <pre>{@code String json = new EvaluationJson(guideline, "en").text(evaluation);}</pre>
 */
public final class EvaluationJson {

    private final Guideline guideline;
    private final Wording wording;
    private final Trace trace;

    public EvaluationJson(Guideline guideline, String language) {
        this(guideline, language, Trace.FULL);
    }

    /** With so much of the explanation. */
    public EvaluationJson(Guideline guideline, String language, Trace trace) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
        this.trace = trace;
    }

    /** The object on several lines, ended by a line feed. */
    public String text(Evaluation evaluation) {
        return CanonicalText.lines(line(evaluation));
    }

    /** The same object on one line in UTF-8, ended by a line feed. */
    public byte[] line(Evaluation evaluation) {
        return JsonLine.of(values -> {
            new AnswerJson(guideline, evaluation, wording, values).members();
            TraceJson explained = new TraceJson(evaluation.explanation(), wording, values);
            switch (trace) {
                case FULL -> explained.member(SettledTrace.of(evaluation.literature(), wording));
                case REASONS -> explained.reasons(evaluation.recommendations());
                case NONE -> {}
            }
        });
    }

    /**
     * Only what is said to a person: recommendations, requests for data, notices, and of the trace the facts that a recommendation
     * names. It is written into whatever the generator makes, so that nothing has to be printed and read again.
     */
    public void said(Evaluation evaluation, JsonGenerator json) throws IOException {
        JsonValues values = new JsonValues(json);
        values.object(() -> {
            new AnswerJson(guideline, evaluation, wording, values).said();
            new TraceJson(evaluation.explanation(), wording, values).reasons(evaluation.recommendations());
        });
    }
}
