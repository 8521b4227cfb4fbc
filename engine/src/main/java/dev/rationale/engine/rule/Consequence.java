package dev.rationale.engine.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule does.
 *
 * @param span from the word {@code then}
 * @param text what is done, as written, without comments
 * @param insertions the facts that it inserts, in order
 * @param others statements that do anything else
 */
public record Consequence(Span span, String text, List<Insertion> insertions, List<Statement> others) {

    /** A fact that is inserted. */
    public record Insertion(Span span, String text, Expression fact) {

        /** Simple name of the type of fact: that of its constructor, or the one that has the method which makes it. */
        public String type() {
            if (fact instanceof Expression.Creation creation) {
                return creation.type();
            }
            return fact instanceof Expression.Call call && call.of() instanceof Expression.Name type ? type.text() : "";
        }
    }

    /**
     * A statement that is no insertion.
     *
     * @param name the method that it calls, empty if it is no call
     */
    public record Statement(Span span, String text, String name) {}

    public Consequence {
        insertions = List.copyOf(insertions);
        others = List.copyOf(others);
    }

    /** Every expression in what is inserted. */
    public Stream<Expression> expressions() {
        return insertions.stream().map(Insertion::fact);
    }

    /** What is done, on one line. */
    public String onOneLine() {
        return SourceText.onOneLine(text);
    }
}
