package dev.rationale.committee.whatif;

import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerPart;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evidence.EvidenceClock;
import dev.rationale.engine.explanation.Derivation;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.fact.AsOf;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To which of the supposed data and studies a change goes back: those on the way to what changed; else those on the way to what was
 * concluded otherwise and that way rests on. The days themselves are no cause.
 */
final class SupposedCauses {

    private final List<Explanation> explanations;
    private final Set<String> given;
    private final Set<String> concluded;

    SupposedCauses(WhatIf whatIf) {
        this.explanations = Stream.of(whatIf.before(), whatIf.after())
                .map(Evaluation::explanation)
                .toList();
        this.given = whatIf.diff().in(AnswerPart.FACT).stream()
                .filter(id -> explanations.stream()
                        .allMatch(one -> one.derivation().origins(id).isEmpty()))
                .filter(id -> explanations.stream()
                        .flatMap(one -> one.fact(id).stream())
                        .noneMatch(fact -> fact instanceof AsOf || fact instanceof EvidenceClock))
                .collect(Collectors.toCollection(TreeSet::new));
        this.concluded = whatIf.diff().in(AnswerPart.FACT).stream()
                .filter(id -> explanations.stream()
                        .anyMatch(one -> !one.derivation().origins(id).isEmpty()))
                .collect(Collectors.toSet());
    }

    /** Their ids. */
    List<String> of(AnswerChange change) {
        Set<String> way = basis(conclusions(change));
        List<String> nearest = way.stream().filter(given::contains).toList();
        if (!nearest.isEmpty()) {
            return nearest;
        }
        Set<String> otherwise = way.stream().filter(concluded::contains).collect(Collectors.toSet());
        return basis(otherwise).stream().filter(given::contains).toList();
    }

    /** The facts and all that they go back to, in either answer. */
    private Set<String> basis(Collection<String> facts) {
        Set<String> all = new TreeSet<>();
        for (Explanation one : explanations) {
            Derivation derivation = one.derivation();
            all.addAll(derivation.basis(
                    facts.stream().filter(id -> one.facts().containsKey(id)).toList()));
        }
        return all;
    }

    private List<String> conclusions(AnswerChange change) {
        String start = switch (change.part()) {
            case RECOMMENDATION -> "Recommendation/";
            case DATA_REQUEST -> "DataRequest/";
            case EVIDENCE_GAP -> "EvidenceGap/";
            case APPRAISAL -> "Appraisal/";
            case STATUS, WITHHELD, RULE, FACT -> "";
        };
        return start.isEmpty() ? List.of() : List.of(start + change.code());
    }
}
