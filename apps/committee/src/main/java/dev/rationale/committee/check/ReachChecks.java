package dev.rationale.committee.check;

import dev.rationale.committee.check.TypePattern.Comparison;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that wait for what nothing concludes, and rules that add nothing to another. */
final class ReachChecks {

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    private final Subject subject;

    ReachChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleText rule : subject.rules()) {
            FactTypes types =
                    FactTypes.of(subject.seen().drl().getOrDefault(rule.rule().file(), ""));
            rule.patterns().forEach(pattern -> unreachable(rule, pattern, types));
        }
        redundant();
    }

    private void unreachable(RuleText rule, TypePattern pattern, FactTypes types) {
        Optional<Class<?>> type = types.named(pattern.type());
        for (Comparison comparison : pattern.comparisons()) {
            boolean literal =
                    comparison.operator().equals("==") && comparison.value().matches("\"[^\"]*\"");
            if (literal && type.isPresent() && type.get().isRecord()) {
                String value = comparison.value().replace("\"", "");
                Set<String> produced = produced(type.get(), comparison.field());
                if (!produced.isEmpty() && !produced.contains(value)) {
                    subject.add(
                            "R025",
                            rule,
                            comparison.offset(),
                            "no rule concludes a " + pattern.type() + " whose " + comparison.field() + " is '" + value
                                    + "'; they conclude " + String.join(", ", produced),
                            "");
                }
            }
        }
    }

    /** The values that rules give a component in so many words; none where a rule computes it, or no rule makes such a fact. */
    private Set<String> produced(Class<?> type, String field) {
        RecordComponent[] components = type.getRecordComponents();
        int position =
                Arrays.stream(components).map(RecordComponent::getName).toList().indexOf(field);
        if (position < 0) {
            return Set.of();
        }
        Set<String> values = new TreeSet<>();
        for (RuleText rule : subject.rules()) {
            if (rule.rule().inserts().contains(type.getSimpleName())) {
                Set<String> made = made(rule.consequence(), type.getSimpleName(), position);
                if (made.isEmpty()) {
                    return Set.of();
                }
                values.addAll(made);
            }
        }
        return values;
    }

    private static Set<String> made(String consequence, String type, int position) {
        Pattern constructor = Pattern.compile("insert\\(\\s*new " + type + "\\(");
        var found = constructor.matcher(consequence);
        if (!found.find()) {
            return strings(consequence);
        }
        String inner = consequence.substring(found.end());
        List<String> arguments = TypePattern.divided(inner.substring(0, Math.max(0, inner.lastIndexOf(')'))));
        String argument = position < arguments.size()
                ? arguments.get(position).replaceAll("\\)\\s*$", "").strip()
                : "";
        return argument.matches("\"[^\"]*\"") ? Set.of(argument.replace("\"", "")) : Set.of();
    }

    private static Set<String> strings(String text) {
        return new TreeSet<>(STRING.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
    }

    /** Two rules of a phase conclude the same, and one asks for everything that the other asks for. */
    private void redundant() {
        Set<String> told = new HashSet<>();
        for (RuleText rule : subject.rules()) {
            for (RuleText other : subject.rules()) {
                boolean same = rule != other
                        && rule.rule().phase().equals(other.rule().phase())
                        && plain(rule.consequence()).equals(plain(other.consequence()))
                        && conditions(rule)
                                .toList()
                                .containsAll(conditions(other).toList());
                if (same
                        && told.add(rule.rule().id() + " " + other.rule().id())
                        && told.add(other.rule().id() + " " + rule.rule().id())) {
                    subject.add(
                            "R026",
                            rule,
                            0,
                            "wherever it concludes something, \"" + other.rule().name() + "\" concludes the same",
                            "one of the two can go.");
                }
            }
        }
    }

    private static Stream<String> conditions(RuleText rule) {
        return rule.rule().conditions().stream().map(one -> plain(one.text()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
