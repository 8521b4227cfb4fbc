package dev.rationale.fhir.publish;

import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.DrugUse;
import dev.rationale.fhir.terminology.Drugs;
import dev.rationale.fhir.terminology.Row;
import dev.rationale.fhir.terminology.Table;
import dev.rationale.fhir.terminology.Terminology;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The codes of the application's terminology that some rule can see: those read into a fact that a condition matches. A condition that
 * names kinds, analytes or drugs sees those; one that names none sees all, and so does one that names what it does not want.
 */
final class UsedCodes {

    /** What is known of a code: the name of its set, the facts it is read into, and what a condition may call it. */
    private record Known(Concept concept, String set, Set<String> facts, Set<String> names) {}

    private final List<Condition> conditions;
    private final List<Known> known;

    private UsedCodes(RuleIndex rules) {
        this.conditions = rules.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .toList();
        List<Row> readInto = Table.rows("facts.csv");
        this.known = Terminology.standard().concepts().stream()
                .flatMap(concept -> known(concept, readInto).stream())
                .toList();
    }

    /** The codes in the sets of their roles, by the name of the set. */
    static SortedMap<String, List<Concept>> of(RuleIndex rules) {
        UsedCodes codes = new UsedCodes(rules);
        return codes.known.stream()
                .filter(codes::used)
                .collect(Collectors.groupingBy(
                        Known::set, TreeMap::new, Collectors.mapping(Known::concept, Collectors.toList())));
    }

    private static Optional<Known> known(Concept concept, List<Row> readInto) {
        Optional<DrugUse> drug =
                concept.kind().equals("drug") ? Drugs.standard().of(concept) : Optional.empty();
        String use = drug.map(one -> one.kind().name().toLowerCase(Locale.ROOT)).orElse("");
        Set<String> names = new HashSet<>(drug.map(DrugUse::ingredients).orElse(Set.of()));
        drug.ifPresent(one -> names.addAll(one.classes()));
        names.add(concept.detail().isEmpty() ? concept.kind() : concept.detail());
        String set = use.isEmpty() ? concept.role() : concept.role() + ":" + use;
        return readInto.stream()
                .filter(row -> row.text("role").equals(concept.kind())
                        && row.text("use").equals(use))
                .findFirst()
                .map(row -> new Known(concept, set, Set.of(row.text("facts").split("\\|", -1)), names));
    }

    private boolean used(Known code) {
        return conditions.stream().anyMatch(condition -> sees(condition, code));
    }

    private boolean sees(Condition condition, Known code) {
        if (code.facts().stream().noneMatch(fact -> matches(condition, fact))) {
            return false;
        }
        Set<String> named =
                condition.expressions().flatMap(Expression::literalTexts).collect(Collectors.toSet());
        named.retainAll(namesBeside(code));
        return named.isEmpty() || excludes(condition) || code.names().stream().anyMatch(named::contains);
    }

    private static boolean matches(Condition condition, String fact) {
        return condition.patterns().stream().anyMatch(pattern -> pattern.type().equals(fact));
    }

    /** What a condition can call any code that is read into the same facts. */
    private Set<String> namesBeside(Known code) {
        return known.stream()
                .filter(other -> other.facts().equals(code.facts()))
                .flatMap(other -> other.names().stream())
                .collect(Collectors.toSet());
    }

    /** True if a condition names what it does not want. */
    private static boolean excludes(Condition condition) {
        return condition.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .anyMatch(UsedCodes::excludes);
    }

    private static boolean excludes(Constraint constraint) {
        if (constraint instanceof Constraint.Connected connected) {
            return connected.parts().stream().anyMatch(UsedCodes::excludes);
        }
        return constraint instanceof Constraint.Comparison comparison
                && (comparison.operator().equals("!=") || comparison.operator().startsWith("not "));
    }
}
