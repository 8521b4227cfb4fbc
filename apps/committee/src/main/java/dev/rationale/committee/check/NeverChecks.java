package dev.rationale.committee.check;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.FieldComparison;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions that hold for nobody, or for everybody: such a rule never fires, or asks for nothing, in silence. */
final class NeverChecks {

    private static final String FINDING = "R053";
    private static final String SIZE = "size";

    private final Subject subject;

    NeverChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            rule.patterns().forEach(pattern -> {
                empty(rule, pattern);
                texts(rule, pattern);
                size(rule, pattern);
            });
            rule.conditions().stream()
                    .filter(Condition::negated)
                    .filter(condition -> condition.patterns().size() == 1)
                    .forEach(condition -> excluded(rule, condition.patterns().get(0)));
        }
    }

    /** The numbers that are asked of one field leave none. */
    private void empty(RuleEntry rule, Pattern pattern) {
        pattern.comparisons().stream()
                .filter(FieldComparison::isNumeric)
                .map(FieldComparison::field)
                .distinct()
                .forEach(field -> {
                    List<FieldComparison> asked = pattern.comparisons().stream()
                            .filter(one -> one.field().equals(field) && one.isNumeric())
                            .toList();
                    boolean none =
                            asked.stream().anyMatch(one -> asked.stream().anyMatch(other -> excludes(one, other)));
                    if (none) {
                        subject.add(
                                FINDING,
                                rule,
                                asked.get(0).span(),
                                "no number is "
                                        + asked.stream()
                                                .map(one -> one.operator() + " " + Bounds.plain(one.number()))
                                                .collect(Collectors.joining(" and "))
                                        + ", so that the rule never fires",
                                "the limits are the wrong way round.");
                    }
                });
    }

    private static boolean excludes(FieldComparison lower, FieldComparison upper) {
        boolean from = lower.operator().startsWith(">") || lower.operator().equals("==");
        boolean to = upper.operator().startsWith("<") || upper.operator().equals("==");
        boolean strict = lower.operator().equals(">") || upper.operator().equals("<");
        return from && to && (lower.number() > upper.number() || (strict && lower.number() == upper.number()));
    }

    /** One field that is two texts at once. */
    private void texts(RuleEntry rule, Pattern pattern) {
        List<Asked> wanted = Asked.of(pattern).stream().filter(Asked::wanted).toList();
        for (Asked one : wanted) {
            wanted.stream()
                    .filter(other -> other.span().start() > one.span().start()
                            && other.field().equals(one.field()))
                    .filter(other -> one.texts().stream().noneMatch(other.texts()::contains))
                    .findFirst()
                    .ifPresent(other -> subject.add(
                            FINDING,
                            rule,
                            other.span(),
                            "'" + one.field() + "' is asked to be " + String.join(" or ", one.texts()) + " and "
                                    + String.join(" or ", other.texts()) + " at once, so that the rule never fires",
                            "'in ( ... )' was meant, or two rules."));
        }
    }

    /** How many there are is compared with a number that says nothing. */
    private void size(RuleEntry rule, Pattern pattern) {
        if (!FactTypes.isFrame(pattern.type())) {
            return;
        }
        for (Constraint constraint : pattern.constraints()) {
            FieldComparison.of(constraint)
                    .filter(one -> one.field().equals(SIZE))
                    .forEach(one -> size(rule, one));
        }
    }

    private void size(RuleEntry rule, FieldComparison one) {
        if (!one.isNumeric()) {
            one.value()
                    .literalTexts()
                    .findFirst()
                    .ifPresent(text -> subject.add(
                            "R015",
                            rule,
                            one.span(),
                            "'size' is a number and is compared " + one.operator() + " "
                                    + one.value().text() + ", which never does what it says",
                            "the number without its quotation marks was meant."));
            return;
        }
        double number = one.number();
        boolean never =
                (one.operator().equals("<") && number <= 0) || (one.operator().equals("<=") && number < 0);
        boolean always =
                (one.operator().equals(">=") && number <= 0) || (one.operator().equals(">") && number < 0);
        if (never || always) {
            subject.add(
                    FINDING,
                    rule,
                    one.span(),
                    "a number of facts is " + (never ? "never " : "always ") + one.operator() + " "
                            + Bounds.plain(number),
                    "'size > 0' was meant.");
        }
    }

    /** What a rule asks for it also asks not to be there. */
    private void excluded(RuleEntry rule, Pattern pattern) {
        boolean bound = pattern.expressions()
                .flatMap(one -> one.all())
                .anyMatch(one -> one.text().startsWith("$"));
        if (bound || !pattern.from().isEmpty()) {
            return;
        }
        Set<String> asked = texts(pattern);
        rule.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.PATTERN || isGathered(condition))
                .flatMap(condition -> condition.patterns().stream())
                .filter(other ->
                        other.type().equals(pattern.type()) && other.from().isEmpty())
                .filter(other -> texts(other).containsAll(asked))
                .findFirst()
                .ifPresent(other -> subject.add(
                        FINDING,
                        rule,
                        pattern.span(),
                        "it asks that there be no such " + pattern.type() + ", and line "
                                + other.span().line() + " asks for one, so that the rule never fires",
                        "another one was meant in one of the two."));
    }

    /** Gathered facts of which there is at least one. */
    private static boolean isGathered(Condition condition) {
        return condition.kind() == Condition.Kind.COLLECT
                && condition.patterns().stream()
                        .flatMap(pattern -> pattern.comparisons().stream())
                        .anyMatch(one -> one.field().equals(SIZE)
                                && one.isNumeric()
                                && one.operator().startsWith(">")
                                && (one.number() > 0 || one.operator().equals(">")));
    }

    private static Set<String> texts(Pattern pattern) {
        return pattern.constraints().stream()
                .map(Constraint::text)
                .flatMap(text -> Stream.of(text.replaceAll("\\s+", " ")))
                .collect(Collectors.toSet());
    }
}
