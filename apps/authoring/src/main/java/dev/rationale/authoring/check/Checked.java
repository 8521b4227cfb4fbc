package dev.rationale.authoring.check;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.Remark;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.impact.Edit;
import dev.rationale.committee.impact.Impact;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Evaluation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a full check of a text found.
 *
 * @param remarks everything that is wrong or doubtful, cases that do not hold included, in order of place
 * @param guideline the compiled guideline, none if it could not be compiled; it stays open until two later ones were compiled
 * @param results what became of each case, in order; none if the rules could not be compiled
 * @param answers the answer about each case and each patient at hand, by name, in order; none if the rules could not be compiled
 * @param counts in how many cases each rule fires, by id
 * @param impact what differs from the package as it was saved, for every case and every patient at hand; none if one of both could not
 *     be compiled
 * @param example one patient whose answer differs, with both answers: one who is advised otherwise, if there is any
 */
public record Checked(
        Draft draft,
        List<Remark> remarks,
        Optional<Guideline> guideline,
        List<CaseResult> results,
        Map<String, Evaluation> answers,
        SortedMap<String, RuleCount> counts,
        Optional<Impact> impact,
        Optional<Impact.Answered> example) {

    public Checked {
        remarks = List.copyOf(remarks);
        results = List.copyOf(results);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** How many cases hold. */
    public long holding() {
        return results.stream().filter(CaseResult::holds).count();
    }

    /** True if nothing is wrong that keeps the package from being used, and every case holds. */
    public boolean isSound() {
        return guideline.isPresent()
                && remarks.stream().noneMatch(remark -> remark.severity() == Remark.Severity.ERROR);
    }

    /** What the cases show of one rule, nothing if the rules could not be compiled. */
    public Optional<RuleCount> count(String rule) {
        return Optional.ofNullable(counts.get(rule));
    }

    /** The ids of the rules that are written otherwise than in the package as it was saved. */
    public List<String> edited() {
        return impact.map(one -> one.edits().stream()
                        .filter(edit -> edit.kind() == Edit.Kind.RULE)
                        .map(Edit::subject)
                        .distinct()
                        .sorted()
                        .toList())
                .orElse(List.of());
    }
}
