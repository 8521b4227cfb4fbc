package dev.rationale.committee.docs;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.coverage.Coverage;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a site is made from.
 *
 * @param results the cases, run
 * @param coverage what they show of each rule
 * @param doubts the entries of the file of interpretations; none if there is no such file
 * @param changelog the text of the changelog, empty if there is none
 */
public record SiteSource(
        Guideline guideline, List<CaseResult> results, Coverage coverage, List<Doubt> doubts, String changelog) {

    public SiteSource {
        results = List.copyOf(results);
        doubts = List.copyOf(doubts);
    }

    /** A source from a guideline and its cases. */
    public static SiteSource of(Guideline guideline, List<CaseResult> results, String doubts, String changelog) {
        return new SiteSource(
                guideline,
                results,
                Coverage.of(guideline.id(), guideline.rules(), results),
                Doubt.read(doubts),
                changelog);
    }

    Inputs inputs() {
        return Inputs.of(guideline);
    }

    List<String> codes() {
        return guideline.manifest().recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
    }

    /** The rules that a rule rests on, itself included: those that insert what it matches, and so on. */
    Set<RuleEntry> basis(List<RuleEntry> rules) {
        Set<String> found = new TreeSet<>();
        rules.forEach(rule -> addBasis(rule, found));
        return guideline.rules().rules().stream()
                .filter(rule -> found.contains(rule.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void addBasis(RuleEntry rule, Set<String> found) {
        if (found.add(rule.id())) {
            Set<String> types =
                    rule.conditions().stream().map(Condition::factType).collect(Collectors.toSet());
            guideline.rules().rules().stream()
                    .filter(other -> other.inserts().stream()
                            .anyMatch(type -> types.contains(type) && !type.equals("Appraisal")))
                    .forEach(other -> addBasis(other, found));
        }
    }

    /** The claims that rules mention, in the order of the manifest. */
    List<String> claims(Set<RuleEntry> rules) {
        Set<String> named = rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> pattern.comparisons().stream())
                .filter(comparison -> comparison.field().equals("claim"))
                .flatMap(comparison -> comparison.value().literalTexts())
                .collect(Collectors.toSet());
        return guideline.manifest().claims().stream().filter(named::contains).toList();
    }

    /** The keys of the studies that rules cite, each once, in order. */
    static List<String> cited(Stream<RuleEntry> rules) {
        return rules.flatMap(rule -> rule.citations().stream()).distinct().toList();
    }

    /** How many of the cases in which each rule fired hold. */
    Map<String, Boolean> holding() {
        return results.stream()
                .collect(Collectors.toMap(
                        result -> result.one().name(), CaseResult::holds, (one, other) -> one && other));
    }
}
