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
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An evaluation as the canonical JSON object that other programs rely on: the same evaluation gives the same bytes.
 *
 * <pre>{@code
 * new EvaluationJson(guideline, "en").write(evaluation, writer);
 * }</pre>
 */
public final class EvaluationJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Guideline guideline;
    private final Wording wording;
    private final Map<String, Object> head;

    public EvaluationJson(Guideline guideline, String language) {
        this(guideline, Wording.of(guideline, language), Map.of());
    }

    private EvaluationJson(Guideline guideline, Wording wording, Map<String, Object> head) {
        this.guideline = guideline;
        this.wording = wording;
        this.head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    }

    /** The same with a member of the caller's before all others, for instance under which id the answer was recorded. */
    public EvaluationJson with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(head);
        more.put(name, value);
        return new EvaluationJson(guideline, wording, more);
    }

    /** The object on several lines, ended by a line feed. */
    public void write(Evaluation evaluation, Writer target) throws IOException {
        write(head, evaluation, target, true);
    }

    /** The object on one line, with the name of its input first. */
    public void writeLine(String input, Evaluation evaluation, Writer target) throws IOException {
        Map<String, Object> first = new LinkedHashMap<>(Map.of("input", input));
        first.putAll(head);
        write(first, evaluation, target, false);
    }

    /** A line for an input that could not be read. */
    public static void writeError(String input, String error, Writer target) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(target)) {
            json.writeStartObject();
            json.writeStringField("input", input);
            json.writeStringField("error", error);
            json.writeEndObject();
        }
        target.write('\n');
    }

    /** The object as {@link #write} gives it. */
    public String text(Evaluation evaluation) {
        StringWriter text = new StringWriter();
        try {
            write(evaluation, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Map<String, Object> first, Evaluation evaluation, Writer target, boolean indented)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(target)) {
            if (indented) {
                json.setPrettyPrinter(printer());
            }
            JsonValues values = new JsonValues(json);
            values.object(() -> {
                for (Map.Entry<String, Object> member : first.entrySet()) {
                    values.member(member.getKey(), member.getValue());
                }
                new AnswerJson(guideline, evaluation, wording, values).members();
                new TraceJson(evaluation.explanation(), wording, values).member();
            });
        }
        target.write('\n');
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
