package dev.rationale.engine.rule;

import java.util.List;
import java.util.stream.Stream;

/** What a rule computes with, as written, with its place. What the language has beyond these forms is {@link Unknown}. */
public sealed interface Expression {

    Span span();

    /** The source, as written. */
    String text();

    /** The expressions that this one is made of. */
    default List<Expression> parts() {
        return List.of();
    }

    /** This and everything it is made of, at any depth, from the outside to the inside. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** The text of a literal that is a text. */
    default Stream<String> literalTexts() {
        return all().filter(Literal.class::isInstance)
                .map(Literal.class::cast)
                .filter(literal -> literal.kind() == Literal.Kind.TEXT)
                .map(Literal::value);
    }

    /** The numbers that are written in it. */
    default Stream<Double> literalNumbers() {
        return all().filter(Literal.class::isInstance)
                .map(Literal.class::cast)
                .filter(Literal::isNumber)
                .map(Literal::number);
    }

    /** True for a name, or names with dots between them, that stands for a field or a constant, not for a variable. */
    default boolean isPath() {
        return false;
    }

    /**
     * A text, a number, true or false, or null.
     *
     * @param value a text without its quotation marks; anything else as written
     */
    record Literal(Span span, String text, Kind kind, String value) implements Expression {

        /** What a literal is. */
        public enum Kind {
            TEXT,
            NUMBER,
            TRUTH,
            NOTHING
        }

        boolean isNumber() {
            return kind == Kind.NUMBER;
        }

        /** The number that is written. */
        public double number() {
            boolean marked = !value.isEmpty() && "lLfFdD".indexOf(value.charAt(value.length() - 1)) >= 0;
            return Double.parseDouble((marked ? value.substring(0, value.length() - 1) : value).replace("_", ""));
        }
    }

    /** The fact that a pattern matches, where it is meant without being named. */
    record Subject(Span span, String text) implements Expression {}

    /** A simple name: a variable, a field of the fact that the pattern matches, or a type. */
    record Name(Span span, String text) implements Expression {

        /** True for a name that begins with a dollar sign. */
        public boolean isVariable() {
            return text.startsWith("$");
        }

        @Override
        public boolean isPath() {
            return !isVariable();
        }
    }

    /** A field of something, or a constant or nested type of a type. */
    record Member(Span span, String text, Expression of, String name) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }

        @Override
        public boolean isPath() {
            return of.isPath();
        }
    }

    /** A method that is called on something. */
    record Call(Span span, String text, Expression of, String name, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(of), arguments.stream()).toList();
        }
    }

    /** A fact or value that is made by its constructor. */
    record Creation(Span span, String text, String type, List<Expression> arguments) implements Expression {

        public Creation {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** An operator between expressions, or before one. */
    record Operation(Span span, String text, String operator, List<Expression> operands) implements Expression {

        public Operation {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Expression> parts() {
            return operands;
        }
    }

    /** Anything else: a lambda, a cast, an index, a class, or something that cannot be read. */
    record Unknown(Span span, String text) implements Expression {}
}
