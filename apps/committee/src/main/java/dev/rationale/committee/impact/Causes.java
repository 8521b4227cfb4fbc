package dev.rationale.committee.impact;

import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.diff.AnswerPart;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.explanation.Derivation;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which of the edits brought a change of an answer: what was edited on the way to what changed, where a rule did not do the
 * same in both answers or a parameter or study was not the same; else an edited rule elsewhere, which may have kept something from
 * that way; else whatever was edited on it; else the rule that gives the advice.
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
    List<String> of(AnswerChange change, AnswerDiff diff, Evaluation before, Evaluation after) {
        Set<String> otherwise = Set.copyOf(diff.in(AnswerPart.RULE));
        Set<String> onTheWay = new TreeSet<>();
        Set<String> rested = new TreeSet<>();
        for (Evaluation answer : List.of(before, after)) {
            for (String id : ids(change, answer)) {
                walk(answer.explanation(), id, onTheWay, rested);
            }
        }
        List<String> nearest = Stream.concat(
                        both(both(onTheWay, rules), otherwise).stream(),
                        both(both(rested, knowledge), differing(diff)).stream())
                .toList();
        return Stream.of(nearest, both(rules, otherwise), both(onTheWay, rules), both(rested, knowledge))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(giving(change, before, after)));
    }

    /** The names of the parameters, studies and other things of which a fact is not the same in both answers. */
    private static Set<String> differing(AnswerDiff diff) {
        return diff.in(AnswerPart.FACT).stream()
                .flatMap(id -> named(id).stream())
                .collect(Collectors.toSet());
    }

    /** What a fact is about, by its id: {@code Finding/key/claim} and {@code Population/key:trial} are about a study. */
    private static Optional<String> named(String id) {
        String[] parts = id.split("[/:]", -1);
        return parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
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
                            case RULE -> id -> false;
                            case FACT -> code::equals;
                            case STATUS -> id -> id.startsWith("NotApplicable/") || id.startsWith("DataRequest/");
                        })
                .toList();
    }

    /** The rules that led to a conclusion, and the names of the parameters and studies that it rests on. */
    private static void walk(Explanation explanation, String conclusion, Set<String> onTheWay, Set<String> rested) {
        Derivation derivation = explanation.derivation();
        derivation.way(List.of(conclusion)).stream().map(Firing::rule).forEach(onTheWay::add);
        derivation.basis(List.of(conclusion)).stream()
                .flatMap(fact -> named(fact).stream())
                .forEach(rested::add);
    }

    private static String giving(AnswerChange change, Evaluation before, Evaluation after) {
        return after.advice(change.code())
                .or(() -> before.advice(change.code()))
                .map(Advice::rule)
                .orElse("");
    }
}
