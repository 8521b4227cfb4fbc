package dev.rationale.audit.trail;

import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionIds;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.DecisionRecord.Appraised;
import dev.rationale.audit.record.DecisionRecord.Digests;
import dev.rationale.audit.record.DecisionRecord.GuidelineName;
import dev.rationale.audit.record.DecisionRecord.Recommended;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.record.SealedDecision.Document;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Citation;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns a decision into its open and its sealed part. */
final class DecisionWriting {

    private final Decided decided;
    private final Evaluation evaluation;
    private final NearMisses misses;
    private final SealedDecision sealed;

    DecisionWriting(Decided decided, String salt, int longestInput) {
        this.decided = decided;
        this.evaluation = decided.evaluation();
        this.misses = NearMisses.of(decided.guideline(), evaluation);
        this.sealed = new SealedDecision(
                salt,
                evaluation.patient(),
                new SealedInput(decided.input(), longestInput).documents(),
                decided.input().chosen(),
                decided.input().zone(),
                decided.input().read().notices(),
                new EvaluationJson(decided.guideline(), decided.answer().language()).text(evaluation),
                misses.seen());
    }

    SealedDecision sealed() {
        return sealed;
    }

    DecisionRecord open(DecisionIds.Stamp stamp, String pseudonym, String key) {
        Decided.Asked asked = decided.asked();
        return new DecisionRecord(
                DecisionRecord.FORMAT,
                DecisionRecord.KIND,
                stamp.id(),
                stamp.when().toString(),
                stamp.behindMillis(),
                evaluation.clocks().asOf().toString(),
                evaluation.clocks().evidenceAsOf().toString(),
                asked.client(),
                asked.user(),
                asked.service(),
                asked.hookInstance(),
                asked.reference(),
                pseudonym,
                new GuidelineName(
                        evaluation.guideline().id(),
                        evaluation.guideline().version(),
                        evaluation.guideline().digest()),
                Versions.now(),
                kebab(evaluation.status()),
                evaluation.reason(),
                evaluation.recommendations().stream().map(this::recommended).toList(),
                evaluation.appraisals().stream()
                        .map(one -> new Appraised(one.claim(), kebab(one.verdict()), kebab(one.certainty())))
                        .toList(),
                evaluation.dataRequests().stream().map(DataRequest::code).toList(),
                evaluation.withheld().stream().map(Withheld::reason).toList(),
                evaluation.excluded().stream().collect(Collectors.toMap(Exclusion::reason, one -> 1, Integer::sum)),
                misses.misses(),
                decided.answer().cards(),
                decided.answer().language(),
                decided.answer().form(),
                digests(),
                key,
                decided.took().toNanos() / 1000);
    }

    private Recommended recommended(Advice advice) {
        return new Recommended(
                advice.code(),
                advice.rule(),
                decided.guideline()
                        .rules()
                        .rule(advice.rule())
                        .map(RuleEntry::hash)
                        .orElse(""),
                kebab(advice.direction()),
                kebab(advice.strength()),
                kebab(advice.certainty()),
                advice.citations().stream().map(Citation::key).toList());
    }

    private Digests digests() {
        Salted salted = new Salted(sealed.salt());
        return new Digests(
                salted.digest(input(sealed.documents())),
                salted.digest(trace(sealed.answer())),
                salted.digest(sealed.answer()),
                salted.digest(decided.answer().text()));
    }

    /** The documents one after another, each with its role. */
    static String input(List<Document> documents) {
        return documents.stream().map(one -> one.role() + " " + one.content()).collect(Collectors.joining("\n"));
    }

    /** The trace of an answer without white space, its members in the order in which every answer has them. */
    static String trace(String answer) {
        return Canonical.tree(answer).path("trace").toString();
    }

    static String kebab(Enum<?> label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
