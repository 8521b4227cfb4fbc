package dev.rationale.committee.check;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.permission.Permissions;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Expression.Literal;
import dev.rationale.engine.rule.FieldComparison;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Types, fields and what they are compared with: much of it compiles in silence and then never matches. */
final class TypeChecks {

    /** Names at which the compiler breaks, or that compile and never match. */
    private static final Set<String> BREAKING = Set.of(
            "unit", "h", "d", "not", "modify", "record", "when", "or", "and", "with", "issued", "then", "groupby");

    private static final String ROOT = "rationale.";
    private static final Set<String> BOUNDS = Set.of("isBelow", "isAtLeast");

    private final Subject subject;

    TypeChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        packages();
        for (RuleEntry rule : subject.rules()) {
            FactTypes types = subject.types(rule);
            for (Condition condition : rule.conditions()) {
                condition.patterns().forEach(pattern -> names(rule, pattern));
                condition.results().forEach(result -> name(rule, result.variable(), result.span()));
                condition.patterns().stream()
                        .filter(pattern -> !FactTypes.isFrame(pattern.type()))
                        .forEach(pattern -> pattern(rule, pattern, types));
            }
        }
    }

    private void names(RuleEntry rule, Pattern pattern) {
        name(rule, pattern.variable(), pattern.span());
        pattern.constraints()
                .forEach(constraint ->
                        constraint.variables().forEach(variable -> name(rule, variable, constraint.span())));
    }

    private void name(RuleEntry rule, String variable, Span where) {
        if (BREAKING.contains(variable)) {
            subject.add(
                    "R016",
                    rule,
                    where,
                    "the name '" + variable + "' is a word of the language",
                    "the variable was meant to begin with a dollar sign and another name.");
        }
    }

    private void pattern(RuleEntry rule, Pattern pattern, FactTypes types) {
        Optional<Class<?>> type = types.named(pattern.type());
        if (type.isEmpty()) {
            subject.add(
                    "R013",
                    rule,
                    pattern.typeSpan(),
                    "the type '" + pattern.type() + "' is not known",
                    Permissions.importing(pattern.type(), subject.seen().types())
                            .or(() -> Nearest.to(pattern.type(), known(types)).map(near -> "'" + near + "' was meant."))
                            .orElse("it is misspelled, or the file does not import it."));
            return;
        }
        if (new DecimalCommas(subject).in(rule, pattern)) {
            return;
        }
        for (Constraint constraint : pattern.constraints()) {
            itself(rule, pattern, type.get(), constraint);
            tested(constraint).ifPresent(path -> field(rule, pattern, type.get(), path, constraint.span()));
        }
        for (FieldComparison comparison : pattern.comparisons()) {
            if (asksItself(type.get(), comparison)) {
                continue;
            }
            if (comparison.field().chars().allMatch(one -> one == '.' || Character.isJavaIdentifierPart(one))) {
                field(rule, pattern, type.get(), comparison.field(), comparison.span())
                        .ifPresent(seen -> comparison(rule, pattern, comparison, seen));
            }
        }
    }

    /** What is asked of the fact itself, and only a number in it can answer. */
    private void itself(RuleEntry rule, Pattern pattern, Class<?> type, Constraint constraint) {
        if (constraint instanceof Constraint.Test test
                && test.expression() instanceof Expression.Call call
                && call.of() instanceof Expression.Subject
                && BOUNDS.contains(call.name())
                && !FactTypes.answers(type, call.name())) {
            List<String> numbers = FactTypes.fields(type).stream()
                    .filter(field -> FactTypes.type(type, field)
                            .filter(one -> one == Bounds.class)
                            .isPresent())
                    .toList();
            subject.add(
                    "R014",
                    rule,
                    constraint.span(),
                    "a " + pattern.type() + " cannot be asked '" + call.name() + "' itself",
                    numbers.isEmpty() ? "" : "'" + numbers.get(0) + "." + call.name() + "' was meant.");
        }
    }

    /** The types that the rules of the package match, and those that it declares. */
    private Set<String> known(FactTypes types) {
        Set<String> known = subject.rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(Pattern::type)
                .filter(type -> types.named(type).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        subject.seen().types().declared().forEach(type -> known.add(type.name()));
        return known;
    }

    /** What is declared in {@code types.yaml} is seen by the files of one package only, which the guideline's id names. */
    private void packages() {
        String own = subject.seen().types().javaPackage();
        subject.rules().stream()
                .map(RuleEntry::file)
                .distinct()
                .flatMap(path -> subject.seen().rules().file(path).stream())
                .filter(file -> file.packageName().startsWith(ROOT)
                        && !file.packageName().equals(own))
                .forEach(file -> subject.add(
                        "R013",
                        file.path(),
                        subject.placeOf(file.path(), "package " + file.packageName()),
                        "the package '" + file.packageName()
                                + "' is not that of the guideline, and sees none of its types",
                        "'" + own + "' was meant."));
    }

    /** True of {@code Age( isAtLeast( 65 ) )}: a fact that answers this itself need not have a field for it. */
    private static boolean asksItself(Class<?> type, FieldComparison comparison) {
        return comparison.field().equals(FieldComparison.ITSELF)
                && FactTypes.type(type, comparison.field()).isEmpty()
                && BOUNDS.stream().anyMatch(call -> FactTypes.answers(type, call));
    }

    /** The field of which a constraint asks whether it is true, or false. */
    private static Optional<String> tested(Constraint constraint) {
        if (!(constraint instanceof Constraint.Test test)) {
            return Optional.empty();
        }
        boolean negated = test.expression() instanceof Expression.Operation operation
                && operation.operator().equals("!");
        Expression field = negated ? test.expression().parts().get(0) : test.expression();
        return Optional.of(field).filter(Expression::isPath).map(Expression::text);
    }

    private Optional<Class<?>> field(RuleEntry rule, Pattern pattern, Class<?> owner, String path, Span at) {
        if (path.equals("this")) {
            return Optional.empty();
        }
        Optional<Class<?>> type = FactTypes.type(owner, path);
        if (type.isEmpty()) {
            List<String> known = FactTypes.fields(owner);
            subject.add(
                    "R014",
                    rule,
                    at,
                    "'" + path + "' is no field of " + pattern.type(),
                    Nearest.maybe(path.split("\\.", 2)[0], known));
        }
        return type;
    }

    private void comparison(RuleEntry rule, Pattern pattern, FieldComparison comparison, Class<?> field) {
        Optional<Literal.Kind> value =
                comparison.value() instanceof Literal literal ? Optional.of(literal.kind()) : Optional.empty();
        if (value.filter(Literal.Kind.NOTHING::equals).isPresent()) {
            subject.add(
                    "R031",
                    rule,
                    comparison.span(),
                    "'" + comparison.field() + "' is compared with null, and no fact holds one",
                    "the absence of the fact was meant: not " + pattern.type() + "( ... ).");
            return;
        }
        String kind = kind(field);
        boolean text = value.filter(Literal.Kind.TEXT::equals).isPresent();
        boolean truth = value.filter(Literal.Kind.TRUTH::equals).isPresent();
        boolean wrong = switch (kind) {
            case "text" -> comparison.isNumeric() || comparison.isOrder() || truth;
            case "number" -> text || truth;
            case "yes or no" -> text || comparison.isNumeric() || comparison.isOrder();
            case "label", "date" -> text || comparison.isNumeric();
            case "measured number" -> text || truth || (comparison.isNumeric() && isWritten(pattern, comparison));
            default -> false;
        };
        if (wrong) {
            subject.add(
                    "R015",
                    rule,
                    comparison.span(),
                    "'" + comparison.field() + "' of " + pattern.type() + " is a " + kind + " and is compared "
                            + comparison.operator() + " " + comparison.value().text()
                            + ", which never does what it says",
                    cure(kind, comparison));
        }
    }

    /** True for a comparison by an operator, false for {@code isBelow( ... )} and {@code isAtLeast( ... )}. */
    private static boolean isWritten(Pattern pattern, FieldComparison comparison) {
        return pattern.constraints().stream()
                .flatMap(Constraint::joint)
                .anyMatch(one ->
                        one instanceof Constraint.Comparison && one.span().equals(comparison.span()));
    }

    private static String cure(String kind, FieldComparison comparison) {
        boolean quoted = comparison.value().literalTexts().anyMatch(text -> text.matches("-?\\d+([.,]\\d+)?"));
        if (quoted && kind.endsWith("number")) {
            return "the number without its quotation marks was meant.";
        }
        return kind.equals("measured number") && comparison.isNumeric()
                ? "isBelow( " + comparison.value().text() + " ) or isAtLeast( "
                        + comparison.value().text() + " ) was meant."
                : "";
    }

    private static String kind(Class<?> type) {
        if (type == Bounds.class) {
            return "measured number";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "yes or no";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type.isEnum()) {
            return "label";
        }
        return type.getName().startsWith("java.time.") ? "date" : "other";
    }
}
