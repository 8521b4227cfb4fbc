package dev.rationale.engine.report;

import com.fasterxml.jackson.core.SerializableString;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The explanation as data: every fact with its time and source, every firing with what it matched and inserted. */
record TraceJson(Explanation explanation, Wording wording, JsonValues out) {

    /** All of it; what the literature wrote is not written anew. */
    void member(SettledTrace settled) throws IOException {
        out.object("trace", () -> {
            out.array("facts", explanation.facts().values(), unlessSettled(settled.facts(), this::fact));
            out.array("firings", explanation.firings(), unlessSettled(settled.firings(), this::firing));
        });
    }

    private <T> JsonValues.Each<T> unlessSettled(List<SettledTrace.Piece<T>> settled, JsonValues.Each<T> each) {
        SettledTrace.Cursor<T> cursor = new SettledTrace.Cursor<>(settled);
        return item -> {
            Optional<SerializableString> written = cursor.written(item);
            if (written.isPresent()) {
                out.written(written.get());
            } else {
                each.write(item);
            }
        };
    }

    /** Only the facts that recommendations name as their reasons. */
    void reasons(List<Advice> given) throws IOException {
        SortedSet<String> named = new TreeSet<>();
        given.forEach(advice -> named.addAll(advice.because()));
        List<Fact> reasons =
                named.stream().flatMap(id -> explanation.fact(id).stream()).toList();
        out.object("trace", () -> out.array("facts", reasons, this::fact));
    }

    /** The first source stands in the member of the contract; a course that rests on several resources names all. */
    void fact(Fact fact) throws IOException {
        out.object(() -> {
            out.text("id", fact.id());
            out.text("type", fact.type());
            out.text("summary", wording.summary(fact));
            if (fact instanceof Dated dated) {
                out.text("when", dated.at().toString());
            }
            out.textOrNull(
                    "source", fact.sources().isEmpty() ? "" : fact.sources().get(0));
            if (fact.sources().size() > 1) {
                out.texts("sources", fact.sources());
            }
        });
    }

    void firing(Firing firing) throws IOException {
        out.object(() -> {
            out.text("rule", firing.rule());
            out.text("phase", firing.phase());
            out.texts("matched", firing.matched());
            out.texts("inserted", firing.inserted());
        });
    }
}
