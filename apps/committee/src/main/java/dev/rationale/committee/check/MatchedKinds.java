package dev.rationale.committee.check;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Patterns that ask a type of fact for a kind that never becomes one: a result is never present, a diagnosis never measured. */
final class MatchedKinds {

    private static final Map<String, Set<KindOf>> BY_TYPE = Map.of(
            "Measured", Set.of(KindOf.RESULT),
            "Results", Set.of(KindOf.RESULT, KindOf.ANSWER),
            "Answered", Set.of(KindOf.ANSWER),
            "Present", Set.of(KindOf.CONDITION, KindOf.INTOLERANCE),
            "Treated", Set.of(KindOf.EXPOSURE),
            "Ongoing", Set.of(KindOf.EXPOSURE),
            "Proposed", Set.of(KindOf.PROPOSAL),
            "Happened", Set.of(KindOf.EVENT),
            "Enrolled", Set.of(KindOf.ENROLMENT));

    private final Subject subject;

    MatchedKinds(Subject subject) {
        this.subject = subject;
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            rule.patterns().stream()
                    .filter(pattern -> BY_TYPE.containsKey(pattern.type()))
                    .forEach(pattern -> Asked.of(pattern, "kind")
                            .forEach(asked -> asked.texts().forEach(kind -> asked(rule, pattern, asked, kind))));
        }
    }

    private void asked(RuleEntry rule, Pattern pattern, Asked asked, String name) {
        Optional<FactKind> kind = subject.seen().kinds().stream()
                .filter(one -> one.kind().equals(name))
                .findFirst();
        kind.filter(one -> one.own()
                        || !BY_TYPE.getOrDefault(pattern.type(), Set.of()).contains(one.of()))
                .ifPresent(one -> subject.add(
                        "R012",
                        rule,
                        asked.span(),
                        "a " + pattern.type() + " is never of kind '" + name + "', which is a kind of "
                                + one.of().written(),
                        "'" + one.type().name() + "' was meant."));
    }
}
