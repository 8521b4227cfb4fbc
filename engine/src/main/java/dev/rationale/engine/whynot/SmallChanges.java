package dev.rationale.engine.whynot;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.rule.RuleEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
        List<ReadType> types = ReadType.of(relevant.types(), guideline.types(), guideline.rules());
        return Stream.concat(
                        guideline.inputs().changes(visible, clocks, boundaries).stream(),
                        new TypedChanges(visible, clocks.asOf(), boundaries).all(types).stream())
                .sorted(Comparator.<InputChange>comparingInt(change -> KINDS.indexOf(change.kind()))
                        .thenComparingDouble(InputChange::size)
                        .thenComparing(InputChange::factType)
                        .thenComparing(InputChange::to))
                .toList();
    }
}
