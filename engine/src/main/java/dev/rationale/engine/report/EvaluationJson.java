package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * An evaluation as the canonical JSON object that other programs rely on: the same evaluation gives the same bytes.
 *
 * <pre>{@code String json = new EvaluationJson(guideline, "en").text(evaluation);}</pre>
 */
public final class EvaluationJson {

    static final JsonFactory FACTORY = JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Guideline guideline;
    private final Wording wording;

    public EvaluationJson(Guideline guideline, String language) {
        this.guideline = guideline;
        this.wording = Wording.of(guideline, language);
    }

    /** The object on several lines, ended by a line feed. */
    public String text(Evaluation evaluation) {
        return pretty(values -> {
            new AnswerJson(guideline, evaluation, wording, values).members();
            new TraceJson(evaluation.explanation(), wording, values).member();
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

    /** Members in the form of the canonical object. */
    static String pretty(Map<String, Object> members) {
        return pretty(values -> {
            for (Map.Entry<String, Object> member : members.entrySet()) {
                values.member(member.getKey(), member.getValue());
            }
        });
    }

    /** Something that writes the members of an object. */
    private interface Members {
        void write(JsonValues values) throws IOException;
    }

    private static String pretty(Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(printer());
            JsonValues values = new JsonValues(json);
            values.object(() -> members.write(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
