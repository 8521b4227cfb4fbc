package dev.rationale.committee.check;

import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Results;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.DeclaredType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which declared kinds of input stand behind a pattern: those that it matches, and those from which rules conclude what it matches. */
final class KindsOfInput {

    private final Subject subject;
    private final Conclusions conclusions;
    private final Set<String> kinds;
    private final Map<String, Set<String>> byType = new HashMap<>();

    KindsOfInput(Subject subject) {
        this.subject = subject;
        this.conclusions = subject.conclusions();
        // What a record says of the patient stands in one entry, without which there is no record.
        this.kinds = subject.seen().kinds().stream()
                .filter(kind -> kind.of() != KindOf.PATIENT)
                .map(FactKind::kind)
                .collect(Collectors.toSet());
        subject.seen().kinds().stream()
                .filter(kind -> kind.own() && kinds.contains(kind.kind()))
                .forEach(kind -> Stream.concat(Stream.of(kind.type()), kind.effect().ungraded().stream())
                        .forEach(type -> byType.computeIfAbsent(type.name(), any -> new TreeSet<>())
                                .add(kind.kind())));
        for (DeclaredType type : subject.seen().types().declared()) {
            if (byType.containsKey(type.madeOf())) {
                byType.put(type.name(), byType.get(type.madeOf()));
            } else if (type instanceof DeclaredDerived derived) {
                Set<String> behind = byType.getOrDefault(derived.of(), Set.of());
                byType.put(type.name(), kinds.contains(derived.of()) ? Set.of(derived.of()) : behind);
            }
        }
    }

    /** The kinds behind a pattern of a rule, sorted. */
    Set<String> behind(RuleEntry rule, Pattern pattern) {
        Set<String> matched = matched(rule, pattern);
        return matched.isEmpty() ? concluded(rule, pattern) : matched;
    }

    private Set<String> matched(RuleEntry rule, Pattern pattern) {
        Set<String> own = byType.get(pattern.type());
        if (own != null) {
            return own;
        }
        boolean declared = subject.types(rule)
                .named(pattern.type())
                .filter(type -> Declared.class.isAssignableFrom(type) || type == Results.class)
                .isPresent();
        return declared
                ? Asked.of(pattern, "kind").stream()
                        .flatMap(asked -> asked.texts().stream())
                        .filter(kinds::contains)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /** What rules conclude from something that is there. */
    private Set<String> concluded(RuleEntry rule, Pattern pattern) {
        return subject.types(rule).named(pattern.type()).stream()
                .flatMap(type -> conclusions.matching(pattern, type).stream())
                .map(Conclusions.Made::rule)
                .flatMap(by -> by.conditions().stream()
                        .filter(condition -> !condition.negated())
                        .flatMap(condition -> condition.patterns().stream())
                        .flatMap(one -> matched(by, one).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
