package dev.rationale.committee.impact;

import dev.rationale.committee.change.AnswerChange;
import dev.rationale.committee.change.AnswerDiff;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Difference;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which of the edits brought a change of an answer: an edited rule that did not do the same in both answers, best one on
 * the way to what changed; else an edited parameter or study on that way; else the rule that gives the advice.
 */
final class Causes {

    private final Set<String> rules;
    private final Set<String> knowledge;

    Causes(List<Edit> edits) {
        this.rules = subjects(edits, Edit.Kind.RULE).collect(Collectors.toCollection(TreeSet::new));
        this.knowledge = Stream.concat(subjects(edits, Edit.Kind.PARAMETER), subjects(edits, Edit.Kind.STUDY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> subjects(List<Edit> edits, Edit.Kind kind) {
        return edits.stream().filter(edit -> edit.kind() == kind).map(Edit::subject);
    }

    /** The causes, sorted; at least one. */
    List<String> of(AnswerChange change, Evaluation before, Evaluation after) {
        Difference difference = before.explanation().diff(after.explanation());
        Set<String> otherwise = Stream.of(difference.fired(), difference.silent())
                .flatMap(List::stream)
                .map(Firing::rule)
                .collect(Collectors.toSet());
        Set<String> onTheWay = new TreeSet<>();
        Set<String> rested = new TreeSet<>();
        for (Evaluation answer : List.of(before, after)) {
            for (String id : ids(change, answer)) {
                walk(answer.explanation(), id, onTheWay, rested);
            }
        }
        return Stream.of(
                        both(both(onTheWay, rules), otherwise),
                        both(rules, otherwise),
                        both(onTheWay, rules),
                        both(rested, knowledge))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(giving(change, before, after)));
    }

    private static List<String> both(Collection<String> some, Set<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    private static List<String> ids(AnswerChange change, Evaluation answer) {
        String code = change.code();
        return answer.explanation().facts().keySet().stream()
                .filter(
                        switch (change.part()) {
                            case RECOMMENDATION -> ("Recommendation/" + code)::equals;
                            case DATA_REQUEST -> ("DataRequest/" + code)::equals;
                            case EVIDENCE_GAP -> ("EvidenceGap/" + code)::equals;
                            case APPRAISAL -> ("Appraisal/" + code)::equals;
                            case WITHHELD -> id -> id.startsWith("Withheld/") && id.endsWith("/" + code);
                            case STATUS -> id -> id.startsWith("NotApplicable/") || id.startsWith("DataRequest/");
                        })
                .toList();
    }

    /** The rules that led to a conclusion, and the names of the parameters and studies that it rests on. */
    private static void walk(Explanation explanation, String conclusion, Set<String> onTheWay, Set<String> rested) {
        for (Fact fact : explanation.basis(conclusion)) {
            explanation.origins(fact.id()).stream().map(Firing::rule).forEach(onTheWay::add);
            String[] parts = fact.id().split("[/:]", -1);
            if (parts.length > 1) {
                rested.add(parts[1]);
            }
        }
    }

    private static String giving(AnswerChange change, Evaluation before, Evaluation after) {
        return AnswerDiff.advice(after, change.code())
                .or(() -> AnswerDiff.advice(before, change.code()))
                .map(Advice::rule)
                .orElse("");
    }
}
