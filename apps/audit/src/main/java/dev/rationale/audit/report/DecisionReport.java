package dev.rationale.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.RecordedRequest;
import dev.rationale.audit.store.LoadedGuidelines;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.audit.view.Words;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.LanguageChoice;
import dev.rationale.fhir.out.Answer;
import dev.rationale.pages.Pages;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.time.Instant;
import java.util.Optional;

/**
 * The report on one decision.
 *
 * <pre>{@code
 * byte[] pdf = DecisionReport.of(trail, id, Optional.of("fr"), clock.instant()).pdf();
 * }</pre>
 */
public final class DecisionReport {

    private final DecisionPage page;
    private final boolean namesThePatient;

    private DecisionReport(DecisionPage page, boolean namesThePatient) {
        this.page = page;
        this.namesThePatient = namesThePatient;
    }

    /**
     * Makes the report, in the language of the decision or in another one that the guideline speaks.
     *
     * @param made when; the page says that the proof was checked then
     */
    public static DecisionReport of(TrailReader trail, String id, Optional<String> language, Instant made) {
        DecisionView view = DecisionView.of(trail, id);
        DecisionRecord open = view.open();
        InclusionProof proof = trail.log().prove(view.index());
        VerifierKey key = trail.directory().verifier();
        if (!proof.holds(key)) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    "The decision " + id + " is not in the log as it was written; no report.");
        }
        try (LoadedGuidelines kept = new LoadedGuidelines(trail.guidelines())) {
            Guideline guideline = kept.of(open.guideline().digest());
            String spoken = language.filter(
                            LanguageChoice.among(guideline.texts().languages())::speaks)
                    .orElse(open.language());
            JsonNode json = view.sealed()
                    .map(content -> spoken(open, content, guideline, spoken))
                    .orElse(view.answer());
            Answer answer = Answer.unsaid(guideline, spoken).with(json);
            return new DecisionReport(
                    new ReportPage(view, answer, proof, key, made, Words.in(spoken)).page(),
                    view.sealed().isPresent());
        }
    }

    /** The answer in a language; what was recorded is turned only if giving it again gives the very same. */
    private static JsonNode spoken(DecisionRecord open, SealedDecision sealed, Guideline guideline, String language) {
        if (language.equals(open.language())) {
            return Canonical.tree(sealed.answer());
        }
        Evaluations evaluations = new Evaluations();
        Request again = RecordedRequest.of(open, sealed, guideline);
        boolean same = evaluations.answer(again).recorded().equals(sealed.answer());
        return Canonical.tree(same ? evaluations.answer(again.in(language)).json() : sealed.answer());
    }

    /** Whether the patient's data are in it, and not only codes. */
    public boolean namesThePatient() {
        return namesThePatient;
    }

    /** One XHTML document with everything in it. */
    public String html() {
        return Pages.html(page);
    }

    /** The same as PDF/A-2a, with its fonts embedded and its structure tagged for a screen reader. */
    public byte[] pdf() {
        return Pdf.of(Pages.paper(page));
    }
}
