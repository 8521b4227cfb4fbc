package dev.rationale.committee.check;

import dev.rationale.committee.check.TypePattern.Comparison;
import dev.rationale.engine.guideline.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types, fields and what they are compared with: much of it compiles in silence and then never matches. */
final class TypeChecks {

    /** Names at which the compiler breaks, or that compile and never match. */
    private static final Set<String> BREAKING = Set.of(
            "unit", "h", "d", "not", "modify", "record", "when", "or", "and", "with", "issued", "then", "groupby");

    private static final Pattern FIELD = Pattern.compile("^!?([a-z]\\w*(?:\\.[a-z]\\w*)*)$");
    private static final Pattern BOUND = Pattern.compile("(?<![\\w$])(\\$?\\w+)\\s*:(?!:)");

    private final Subject subject;

    TypeChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleText rule : subject.rules()) {
            FactTypes types =
                    FactTypes.of(subject.seen().drl().getOrDefault(rule.rule().file(), ""));
            names(rule);
            rule.patterns().stream()
                    .filter(pattern -> !pattern.isFrame())
                    .forEach(pattern -> pattern(rule, pattern, types));
        }
    }

    private void names(RuleText rule) {
        Matcher bound = BOUND.matcher(rule.conditions());
        int begin = rule.head().length();
        while (bound.find()) {
            if (BREAKING.contains(bound.group(1))) {
                subject.add(
                        "R016",
                        rule,
                        begin + bound.start(),
                        "the name '" + bound.group(1) + "' is a word of the language",
                        "the variable was meant to begin with a dollar sign and another name.");
            }
        }
    }

    private void pattern(RuleText rule, TypePattern pattern, FactTypes types) {
        Optional<Class<?>> type = types.named(pattern.type());
        if (type.isEmpty()) {
            subject.add(
                    "R013",
                    rule,
                    pattern.offset(),
                    "the type '" + pattern.type() + "' is not known",
                    "it is misspelled, or the file does not import it.");
            return;
        }
        for (String constraint : pattern.constraints()) {
            Matcher field = FIELD.matcher(constraint);
            if (field.matches()) {
                field(rule, pattern, type.get(), field.group(1), pattern.offset());
            }
        }
        for (Comparison comparison : pattern.comparisons()) {
            Matcher field = FIELD.matcher(comparison.field());
            if (field.matches()) {
                field(rule, pattern, type.get(), field.group(1), comparison.offset())
                        .ifPresent(seen -> comparison(rule, pattern, comparison, seen));
            }
        }
    }

    private Optional<Class<?>> field(RuleText rule, TypePattern pattern, Class<?> owner, String path, int at) {
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

    private void comparison(RuleText rule, TypePattern pattern, Comparison comparison, Class<?> field) {
        String value = comparison.value();
        if (value.equals("null")) {
            subject.add(
                    "R031",
                    rule,
                    comparison.offset(),
                    "'" + comparison.field() + "' is compared with null, and no fact holds one",
                    "the absence of the fact was meant: not " + pattern.type() + "( ... ).");
            return;
        }
        String kind = kind(field);
        boolean text = value.startsWith("\"");
        boolean wrong = switch (kind) {
            case "text" -> comparison.isNumeric() || comparison.isOrder() || value.matches("true|false");
            case "number" -> text || value.matches("true|false");
            case "yes or no" -> text || comparison.isNumeric() || comparison.isOrder();
            case "label", "date" -> text || comparison.isNumeric();
            default -> false;
        };
        if (wrong) {
            subject.add(
                    "R015",
                    rule,
                    comparison.offset(),
                    "'" + comparison.field() + "' of " + pattern.type() + " is a " + kind + " and is compared "
                            + comparison.operator() + " " + value + ", which never does what it says",
                    "");
        }
    }

    private static String kind(Class<?> type) {
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
