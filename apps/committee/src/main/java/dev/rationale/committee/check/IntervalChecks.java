package dev.rationale.committee.check;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.FieldComparison;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gaps and overlaps between rules of one file that differ only in the interval of one number: those are meant to divide a scale.
 */
final class IntervalChecks {

    /** Where it is asked that something is not surely so, a rule speaks of what is not known well enough. */
    private static final java.util.regex.Pattern OPEN = java.util.regex.Pattern.compile("!\\s*is(?:AtLeast|Below)\\b");

    private final Subject subject;
    private final List<Part> all = new ArrayList<>();

    IntervalChecks(Subject subject) {
        this.subject = subject;
    }

    /** The interval that a rule covers. */
    private record Part(
            RuleEntry rule, Pattern pattern, String field, double lower, boolean from, double upper, boolean to) {

        /** The same over whole numbers, where above 2 means from 3. */
        Part whole() {
            return new Part(rule, pattern, field, from ? lower : lower + 1, true, to ? upper : upper - 1, true);
        }

        String shown() {
            return (Double.isInfinite(lower) ? "(-" : (from ? "[" : "(") + Bounds.plain(lower)) + ", "
                    + (Double.isInfinite(upper) ? "-)" : Bounds.plain(upper) + (to ? "]" : ")"));
        }
    }

    void all() {
        Map<String, List<Part>> scales = new TreeMap<>();
        for (RuleEntry rule : subject.rules()) {
            for (Pattern pattern : rule.patterns()) {
                pattern.comparisons().stream()
                        .filter(one -> one.isNumeric() && !one.operator().equals("!="))
                        .map(FieldComparison::field)
                        .distinct()
                        .forEach(field -> scales.computeIfAbsent(scale(rule, pattern, field), key -> new ArrayList<>())
                                .add(part(rule, pattern, field)));
            }
        }
        scales.values().forEach(all::addAll);
        scales.values().stream().filter(parts -> parts.size() > 1).forEach(this::compare);
    }

    /** Rules are on one scale if they agree in all but the comparisons of this field and what they call the interval. */
    private static String scale(RuleEntry rule, Pattern pattern, String field) {
        String others = rule.conditions().stream()
                .map(condition -> condition.patterns().contains(pattern)
                        ? without(condition, pattern, field)
                        : condition.onOneLine())
                .collect(Collectors.joining("|"));
        return rule.file() + "|" + rule.inserts() + "|" + field + "|" + others;
    }

    /** A condition with what it asks of the interval left out. */
    private static String without(Condition condition, Pattern pattern, String field) {
        List<String> rest = pattern.constraints().stream()
                .filter(constraint -> FieldComparison.of(constraint)
                        .noneMatch(comparison -> comparison.field().equals(field)))
                .map(Constraint::text)
                .toList();
        List<String> beside = condition.patterns().stream()
                .filter(other -> !other.span().equals(pattern.span()))
                .map(Pattern::text)
                .toList();
        return condition.kind() + " " + pattern.variable() + " " + pattern.type() + rest + beside + condition.results();
    }

    private Part part(RuleEntry rule, Pattern pattern, String field) {
        double lower = Double.NEGATIVE_INFINITY;
        double upper = Double.POSITIVE_INFINITY;
        boolean from = false;
        boolean to = false;
        for (FieldComparison one : pattern.comparisons()) {
            if (!one.field().equals(field) || !one.isNumeric()) {
                continue;
            }
            if (one.operator().startsWith(">") || one.operator().equals("==")) {
                lower = one.number();
                from = !one.operator().equals(">");
            }
            if (one.operator().startsWith("<") || one.operator().equals("==")) {
                upper = one.number();
                to = !one.operator().equals("<");
            }
        }
        Part part = new Part(rule, pattern, field, lower, from, upper, to);
        return isWhole(rule, pattern, field) ? part.whole() : part;
    }

    private void compare(List<Part> parts) {
        List<Part> sorted = parts.stream()
                .sorted(Comparator.comparingDouble(Part::lower).thenComparingDouble(Part::upper))
                .toList();
        for (int index = 1; index < sorted.size(); index++) {
            Part below = sorted.get(index - 1);
            Part above = sorted.get(index);
            if (isShared(below, above)) {
                continue;
            }
            boolean meet = below.upper() == above.lower();
            boolean next = isWhole(above.rule(), above.pattern(), above.field()) && below.upper() + 1 >= above.lower();
            boolean apart = below.upper() < above.lower() || (meet && !below.to() && !above.from());
            if (apart && !next && !covered(below, above)) {
                tell("R023", below, above, "nothing covers what lies between ");
            } else if (below.upper() > above.lower() || (meet && below.to() && above.from())) {
                tell("R024", below, above, "two rules cover what lies in both ");
            }
        }
    }

    /** A condition on the number of facts that both rules have word for word divides nothing. */
    private static boolean isShared(Part below, Part above) {
        return FactTypes.isFrame(below.pattern().type())
                && below.lower() == above.lower()
                && below.upper() == above.upper();
    }

    /** A gap is none where rules with further conditions cover it. */
    private boolean covered(Part below, Part above) {
        return all.stream()
                .filter(part -> part.rule().file().equals(above.rule().file()))
                .filter(part -> part.pattern().constraints().stream()
                        .noneMatch(constraint -> OPEN.matcher(constraint.text()).find()))
                .filter(part -> part.field().equals(above.field())
                        && part.pattern().type().equals(above.pattern().type()))
                .anyMatch(part -> part.lower() <= below.upper() && part.upper() >= above.lower());
    }

    private boolean isWhole(RuleEntry rule, Pattern pattern, String field) {
        return subject.types(rule)
                .named(pattern.type())
                .flatMap(type -> FactTypes.type(type, field))
                .filter(type -> type == int.class || type == long.class)
                .isPresent();
    }

    private void tell(String id, Part below, Part above, String what) {
        subject.add(
                id,
                above.rule(),
                above.pattern().typeSpan(),
                what + below.shown() + " of \"" + below.rule().name() + "\" and " + above.shown(),
                "a limit was changed in one of the two only.");
    }
}
