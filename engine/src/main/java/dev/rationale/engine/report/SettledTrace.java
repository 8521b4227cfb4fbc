package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the literature puts into every trace on a day of evidence, written once and copied from then on. */
record SettledTrace(List<Piece<Fact>> facts, List<Piece<Firing>> firings) {

    /** An item of a trace and how it is written there. */
    record Piece<T>(T item, Optional<SerializableString> written) {}

    /** Walks along the settled items while all items are walked along: they stand among them in the same order, each the same object. */
    static final class Cursor<T> {

        private final List<Piece<T>> pieces;
        private int next;

        Cursor(List<Piece<T>> pieces) {
            this.pieces = pieces;
        }

        Optional<SerializableString> written(T item) {
            if (next < pieces.size() && pieces.get(next).item() == item) {
                return pieces.get(next++).written();
            }
            return Optional.empty();
        }
    }

    private record Key(String language) {}

    static SettledTrace of(Literature literature, Wording wording) {
        return literature.kept(new Key(wording.language()), SettledTrace.class, () -> written(literature, wording));
    }

    private static SettledTrace written(Literature literature, Wording wording) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Piece<Fact>> facts = new ArrayList<>();
        List<Piece<Firing>> firings = new ArrayList<>();
        try (JsonGenerator json = JsonLine.generator(bytes)) {
            JsonValues out = new JsonValues(json);
            TraceJson trace = new TraceJson(literature.explanation(), wording, out);
            Recording recording = new Recording(bytes, json);
            out.object(() -> out.object("trace", () -> {
                out.array("facts", literature.explanation().facts().values(), recording.of(trace::fact, facts));
                out.array("firings", literature.explanation().firings(), recording.of(trace::firing, firings));
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SettledTrace(List.copyOf(facts), List.copyOf(firings));
    }

    /** Takes each item of an array out of what was written, without what stands between two of them. */
    private record Recording(ByteArrayOutputStream bytes, JsonGenerator json) {

        <T> JsonValues.Each<T> of(JsonValues.Each<T> each, Collection<Piece<T>> pieces) {
            return item -> {
                json.flush();
                bytes.reset();
                each.write(item);
                json.flush();
                String written = bytes.toString(StandardCharsets.UTF_8);
                pieces.add(
                        new Piece<>(item, Optional.of(new SerializedString(written.substring(written.indexOf('{'))))));
            };
        }
    }
}
