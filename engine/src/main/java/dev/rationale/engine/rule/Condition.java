package dev.rationale.engine.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * One part of a rule's left-hand side.
 *
 * @param text the part as written, without comments
 * @param kind what is asked
 * @param patterns every pattern in it, at whatever depth, in order; the first one is the outermost
 * @param results what is worked out over the facts that the patterns match
 */
public record Condition(Span span, String text, Kind kind, List<Pattern> patterns, List<Result> results) {

    /** What a condition asks of its patterns. */
    public enum Kind {
        /** A fact matches. */
        PATTERN,
        /** The facts that match are gathered into a collection, and that matches. */
        COLLECT,
        /** No fact matches. */
        NOT,
        /** Some fact matches, and nothing is taken from it. */
        EXISTS,
        /** Something is worked out over all facts that match. */
        ACCUMULATE,
        /** Several conditions hold together, or one of them does. */
        GROUP,
        /** An expression on its own is evaluated. */
        EVAL,
        /** Anything else that the language has. */
        OTHER
    }

    /**
     * Something that is worked out over facts.
     *
     * @param variable the variable for it, as written, empty if there is none
     * @param function name of the function
     * @param arguments what it is given
     */
    public record Result(Span span, String variable, String function, List<Expression> arguments) {

        public Result {
            arguments = List.copyOf(arguments);
        }
    }

    public Condition {
        patterns = List.copyOf(patterns);
        results = List.copyOf(results);
    }

    /** Line in the DRL file. */
    public int line() {
        return span.line();
    }

    /** True for {@code not}. */
    public boolean negated() {
        return kind == Kind.NOT;
    }

    /** Simple name of the type that it matches, empty where more than one fact decides. */
    public String factType() {
        return plain().map(Pattern::type).findFirst().orElse("");
    }

    /** The variable of its fact without {@code $}, empty if it has none. */
    public String binding() {
        return plain().map(Pattern::binding).findFirst().orElse("");
    }

    /** What is asked of its fact, in order. */
    public List<Constraint> constraints() {
        return plain().flatMap(pattern -> pattern.constraints().stream()).toList();
    }

    private Stream<Pattern> plain() {
        boolean single = kind == Kind.PATTERN || kind == Kind.COLLECT || (kind == Kind.NOT && patterns.size() == 1);
        return single ? patterns.stream().limit(1) : Stream.empty();
    }

    /** Every variable that it binds, as written. */
    public List<String> variables() {
        return Stream.concat(
                        patterns.stream().flatMap(Pattern::variables),
                        results.stream().map(Result::variable).filter(name -> !name.isEmpty()))
                .distinct()
                .toList();
    }

    /** Every variable that it binds and that begins with {@code $}, without it. */
    public List<String> bindings() {
        return variables().stream()
                .filter(name -> name.startsWith("$"))
                .map(Variables::plain)
                .toList();
    }

    /** Every expression in it. */
    public Stream<Expression> expressions() {
        return Stream.concat(
                patterns.stream().flatMap(Pattern::expressions),
                results.stream().flatMap(result -> result.arguments().stream()));
    }

    /** The condition on one line. */
    public String onOneLine() {
        return SourceText.onOneLine(text);
    }
}
