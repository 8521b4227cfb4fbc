package dev.rationale.audit.trail;

import dev.rationale.audit.record.DecisionIds;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.DecisionRecord.Appraised;
import dev.rationale.audit.record.DecisionRecord.CardName;
import dev.rationale.audit.record.DecisionRecord.Digests;
import dev.rationale.audit.record.DecisionRecord.GivingRule;
import dev.rationale.audit.record.DecisionRecord.GuidelineName;
import dev.rationale.audit.record.DecisionRecord.Recommended;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Citation;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.Unread;
import dev.rationale.engine.report.CanonicalText;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.fhir.Sensitive;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.CardResponse;
import dev.rationale.service.Decision;
import dev.rationale.service.PatientDocuments;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a decision into its open and its sealed part. */
final class DecisionWriting {

    private final Decision decision;
    private final Evaluation evaluation;
    private final PatientDocuments input;
    private final List<CardName> cards;
    private final byte[] answer;
    private final SealedDecision sealed;

    DecisionWriting(Decision decision, String salt, int longestInput) {
        this.decision = decision;
        this.evaluation = decision.answer().evaluation();
        this.cards = decision.cards().stream()
                .map(card -> new CardName(card.uuid(), card.question(), card.recommendations()))
                .toList();
        this.input = documents(decision);
        this.answer = decision.answer().recorded();
        this.sealed = new SealedDecision(
                salt,
                evaluation.patient(),
                input.all().stream()
                        .map(one -> SealedDocuments.sealed(one, longestInput))
                        .toList(),
                input.drafts().judged().stream().sorted().toList(),
                input.patient().orElse(""),
                input.zone().getId(),
                input.notices(),
                input.sensitive() == Sensitive.USE ? "" : input.sensitive().name(),
                "",
                decision.response().map(CardResponse::wording).stream().toList());
    }

    /** What was only supposed of a patient was decided for nobody. */
    private static PatientDocuments documents(Decision decision) {
        if (decision.answer().request().input() instanceof PatientDocuments documents) {
            return documents;
        }
        throw new IllegalArgumentException("A decision that is recorded rests on documents, and this one has none.");
    }

    /** The patient as the record names them, as {@code Patient/id}. */
    String patient() {
        return sealed.patient();
    }

    /** What is to be sealed, compressed. */
    byte[] sealed() {
        return SealedForm.compressed(sealed, decision.answer().compressed());
    }

    DecisionRecord open(DecisionIds.Stamp stamp, String pseudonym, String key) {
        return new DecisionRecord(
                DecisionRecord.FORMAT,
                DecisionRecord.KIND,
                stamp.id(),
                stamp.when().toString(),
                stamp.behindMillis(),
                evaluation.clocks().asOf().toString(),
                evaluation.clocks().evidenceAsOf().toString(),
                decision.asker().client(),
                decision.asker().user(),
                decision.asker().service(),
                decision.asker().call(),
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
                Stream.concat(
                                evaluation.excluded().stream().map(Exclusion::reason),
                                evaluation.notUnderstood().stream().map(Unread::what))
                        .collect(Collectors.toMap(reason -> reason, one -> 1, Integer::sum)),
                cards,
                decision.answer().request().language(),
                decision.form().label(),
                digests(),
                key,
                decision.answer().timings().whole().toNanos() / 1000);
    }

    private Recommended recommended(Advice advice) {
        return new Recommended(
                advice.code(),
                advice.rules().stream().map(this::giving).toList(),
                kebab(advice.direction()),
                kebab(advice.strength()),
                kebab(advice.certainty()),
                advice.citations().stream().map(Citation::key).toList());
    }

    private GivingRule giving(String rule) {
        return new GivingRule(
                rule,
                decision.answer()
                        .request()
                        .guideline()
                        .rules()
                        .rule(rule)
                        .map(RuleEntry::hash)
                        .orElse(""));
    }

    private Digests digests() {
        Salted salted = new Salted(sealed.salt());
        String whole = salted.digest(answer);
        return new Digests(
                salted.input(input.all()),
                salted.digest(CanonicalText.trace(answer)),
                whole,
                decision.form() == AnswerForm.JSON ? whole : salted.digest(decision.output()));
    }

    static String kebab(Enum<?> label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
