package dev.rationale.engine.rule;

import java.util.List;
import java.util.stream.Stream;

/** What a pattern asks of the fact that it matches, or takes from it. */
public sealed interface Constraint {

    Span span();

    /** The source, as written. */
    String text();

    /** The expressions in it, from left to right. */
    Stream<Expression> expressions();

    /** The variables that it binds, as written. */
    default Stream<String> variables() {
        return Stream.empty();
    }

    /** The single constraints that have to hold together, this one if it is single. */
    default Stream<Constraint> joint() {
        return Stream.of(this);
    }

    /**
     * A value of the fact compared with others.
     *
     * @param variable the variable that the left side is bound to, empty if it is not
     * @param operator as written, {@code not} included; {@code in} and {@code not in} have any number of values, others one
     */
    record Comparison(
            Span span, String text, String variable, Expression left, String operator, List<Expression> values)
            implements Constraint {

        public Comparison {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Expression> expressions() {
            return Stream.concat(Stream.of(left), values.stream());
        }

        @Override
        public Stream<String> variables() {
            return Stream.of(variable).filter(name -> !name.isEmpty());
        }
    }

    /** Something that is true or false of the fact. */
    record Test(Span span, String text, Expression expression) implements Constraint {

        @Override
        public Stream<Expression> expressions() {
            return Stream.of(expression);
        }
    }

    /** A variable for a value of the fact; nothing is asked. */
    record Binding(Span span, String text, String variable, Expression value) implements Constraint {

        @Override
        public Stream<Expression> expressions() {
            return Stream.of(value);
        }

        @Override
        public Stream<String> variables() {
            return Stream.of(variable);
        }
    }

    /** Constraints between which a connective stands, {@code &&} or {@code ||}. */
    record Connected(Span span, String text, String connective, List<Constraint> parts) implements Constraint {

        public Connected {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Expression> expressions() {
            return parts.stream().flatMap(Constraint::expressions);
        }

        @Override
        public Stream<String> variables() {
            return parts.stream().flatMap(Constraint::variables);
        }

        @Override
        public Stream<Constraint> joint() {
            return connective.equals("&&") ? parts.stream().flatMap(Constraint::joint) : Stream.of(this);
        }
    }
}
