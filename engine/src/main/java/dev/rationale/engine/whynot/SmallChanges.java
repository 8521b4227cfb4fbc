package dev.rationale.engine.whynot;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.derive.Derivation;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.rule.RuleEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The changes of one thing in a patient's record at which some rules may turn, the smallest of each kind first. */
public final class SmallChanges {

    private static final List<String> KINDS = List.of("value", "date", "added", "removed");

    private SmallChanges() {}

    /**
     * The changes that may make a difference to some rules, or to those that they rest on. Whether one does only an evaluation tells.
     *
     * @param clocks what lies after them is not there to be changed
     */
    public static List<InputChange> about(
            Guideline guideline, PatientRecord patient, Clocks clocks, Collection<RuleEntry> rules) {
        List<Fact> visible = patient.facts().stream()
                .filter(fact -> !(fact instanceof Dated dated) || !dated.at().surelyAfter(clocks.asOf()))
                .toList();
        RelevantBoundaries relevant = RelevantBoundaries.of(guideline, rules);
        Boundaries boundaries = relevant.numbers();
        List<ReadType> types = ReadType.of(relevant.types(), guideline);
        return Stream.of(
                        guideline.inputs().changes(visible, clocks, boundaries),
                        new TypedChanges(visible, clocks.asOf(), boundaries).all(types),
                        derived(guideline, visible, clocks, boundaries, relevant.types()))
                .flatMap(List::stream)
                .sorted(Comparator.<InputChange>comparingInt(change -> KINDS.indexOf(change.kind()))
                        .thenComparingDouble(InputChange::size)
                        .thenComparing(InputChange::factType)
                        .thenComparing(InputChange::to))
                .toList();
    }

    private static List<InputChange> derived(
            Guideline guideline, List<Fact> visible, Clocks clocks, Boundaries boundaries, Set<String> types) {
        Map<String, Parameter> parameters = guideline.manifest().parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Function.identity()));
        Derivation derivation = new Derivation(guideline.types(), parameters, clocks.asOf());
        SupposedValues values = new SupposedValues(boundaries, clocks.asOf());
        return new DerivedChanges(visible, clocks.asOf(), values, guideline.kinds(), derivation)
                .all(DerivedChanges.asked(guideline.types(), types));
    }
}
