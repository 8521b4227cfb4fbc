package dev.rationale.committee.check;

import dev.rationale.engine.fact.Age;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.rule.FieldComparison;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.DeclaredDerived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Thresholds that no result can reach or all results pass: a number in another unit than that of the kind, most often. */
final class PlausibleChecks {

    private static final Set<String> GENERIC = Set.of("Measured", "Results");

    private final Subject subject;
    private final Map<String, FactKind> kinds = new HashMap<>();

    /** The kind whose value a field of a type holds, by {@code Type.field}. */
    private final Map<String, FactKind> fields = new HashMap<>();

    PlausibleChecks(Subject subject) {
        this.subject = subject;
        subject.seen().kinds().stream()
                .filter(kind -> kind.of() == KindOf.RESULT && !kind.amount().timesUpperLimit())
                .forEach(this::kind);
        subject.seen().types().declared().forEach(type -> {
            if (type instanceof DeclaredDerived derived && hasValue(derived)) {
                Optional.ofNullable(kinds.get(derived.of()))
                        .or(() -> Optional.ofNullable(fields.get(derived.of() + "." + derived.value())))
                        .ifPresent(kind -> fields.put(type.name() + ".value", kind));
            }
        });
    }

    private void kind(FactKind kind) {
        kinds.put(kind.kind(), kind);
        if (kind.own()) {
            kind.type().filled().forEach((field, attribute) -> {
                String key = kind.type().name() + "." + field;
                if (attribute == ReadingAttribute.VALUE && fields.putIfAbsent(key, kind) != null) {
                    fields.remove(key);
                }
            });
        }
    }

    private static boolean hasValue(DeclaredDerived derived) {
        return derived.operator().needsValue()
                && Set.of("earliest", "latest", "minimum", "maximum", "baseline", "valueAt")
                        .contains(derived.operator().word());
    }

    void all() {
        for (RuleEntry rule : subject.rules()) {
            for (Pattern pattern : rule.patterns()) {
                pattern.comparisons().stream()
                        .filter(FieldComparison::isNumeric)
                        .forEach(one -> compared(rule, pattern, one));
            }
        }
    }

    private void compared(RuleEntry rule, Pattern pattern, FieldComparison one) {
        if (pattern.type().equals("Age")) {
            told(rule, one, Age.POSSIBLE, Age.MEASURED_IN, "age");
            return;
        }
        String field = one.field().replaceFirst("\\.(?:lower|upper)$", "");
        Optional<FactKind> kind = GENERIC.contains(pattern.type()) && field.equals(FieldComparison.ITSELF)
                ? named(rule, pattern)
                : Optional.ofNullable(fields.get(pattern.type() + "." + field));
        kind.filter(known -> !known.plausible().equals(Bounds.UNKNOWN))
                .ifPresent(
                        known -> told(rule, one, known.plausible(), known.measuredIn(), "kind '" + known.kind() + "'"));
    }

    /** The kind that a pattern names, or the results that it takes its facts from. */
    private Optional<FactKind> named(RuleEntry rule, Pattern pattern) {
        List<String> named = AnswerChecks.kinds(rule, pattern);
        return named.size() == 1 ? Optional.ofNullable(kinds.get(named.get(0))) : Optional.empty();
    }

    private void told(RuleEntry rule, FieldComparison one, Bounds plausible, String unit, String what) {
        double number = one.number();
        if (number < plausible.lower() || number > plausible.upper()) {
            subject.add(
                    "R054",
                    rule,
                    one.span(),
                    "the threshold " + Bounds.plain(number) + " lies outside of what is plausible for " + what + ", "
                            + Bounds.plain(plausible.lower()) + " to " + Bounds.plain(plausible.upper()) + " " + unit,
                    "it is meant in another unit than " + unit + ".");
        }
    }
}
