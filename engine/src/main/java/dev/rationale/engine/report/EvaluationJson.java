package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
        return new String(bytes(Map.of(), evaluation), StandardCharsets.UTF_8);
    }

    /**
     * The same in UTF-8.
     *
     * @param before members of the caller's that stand before all others
     */
    public byte[] bytes(Map<String, Object> before, Evaluation evaluation) {
        return JsonBytes.ON_LINES.of(values -> members(before, evaluation, JsonBytes.ON_LINES, values));
    }

    /** The same object on one line. */
    public byte[] line(Map<String, Object> before, Evaluation evaluation) {
        return JsonBytes.ON_ONE_LINE.of(values -> members(before, evaluation, JsonBytes.ON_ONE_LINE, values));
    }

    private void members(Map<String, Object> before, Evaluation evaluation, JsonBytes form, JsonValues values)
            throws IOException {
        values.members(before);
        new AnswerJson(guideline, evaluation, wording, values).members();
        TraceJson explained = new TraceJson(evaluation.explanation(), wording, values);
        switch (trace) {
            case FULL -> explained.member(SettledTrace.of(evaluation.literature(), wording, form));
            case REASONS -> explained.reasons(evaluation.recommendations());
            case NONE -> {}
        }
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
