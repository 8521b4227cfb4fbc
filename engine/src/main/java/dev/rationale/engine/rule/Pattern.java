package dev.rationale.engine.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * A type of fact and what is asked of it, at whatever depth of a rule's left-hand side it stands.
 *
 * @param span from the variable or the type to the closing parenthesis
 * @param type simple name of the type it matches
 * @param typeSpan where the name of the type stands
 * @param variable its variable as written, empty if it has none
 * @param constraints what is asked, in order
 * @param from what it takes its facts from where that is not the memory: none or one expression
 */
public record Pattern(
        Span span,
        String text,
        String type,
        Span typeSpan,
        String variable,
        List<Constraint> constraints,
        List<Expression> from) {

    public Pattern {
        constraints = List.copyOf(constraints);
        from = List.copyOf(from);
    }

    /** Its variable without the dollar sign, empty if it has none. */
    public String binding() {
        return Variables.plain(variable);
    }

    /** Every expression in it. */
    public Stream<Expression> expressions() {
        return Stream.concat(constraints.stream().flatMap(Constraint::expressions), from.stream());
    }

    /** Every variable that it binds, as written. */
    Stream<String> variables() {
        return Stream.concat(
                Stream.of(variable).filter(name -> !name.isEmpty()),
                constraints.stream().flatMap(Constraint::variables));
    }

    /** The fields that are compared with one value each, all of which have to hold together. */
    public List<FieldComparison> comparisons() {
        return constraints.stream()
                .flatMap(Constraint::joint)
                .flatMap(FieldComparison::of)
                .toList();
    }
}
