package dev.rationale.audit.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.RecordedRequest;
import dev.rationale.audit.store.LoadedGuidelines;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.audit.view.Words;
import dev.rationale.engine.Guideline;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.Map;
import java.util.Optional;

/**
 * The report on one decision.
 *
 * <pre>{@code
 * byte[] pdf = DecisionReport.of(trail, id, Optional.of("fr")).pdf();
 * }</pre>
 */
public final class DecisionReport {

    private final String html;

    private DecisionReport(String html) {
        this.html = html;
    }

    /** Makes the report, in the language of the decision or in another one that the guideline speaks. */
    public static DecisionReport of(TrailReader trail, String id, Optional<String> language) {
        DecisionView view = DecisionView.of(trail, id);
        DecisionRecord open = view.open();
        String wanted = language.orElse(open.language());
        InclusionProof proof = trail.log().prove(view.index());
        if (!proof.holds(trail.directory().verifier())) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    "The decision " + id + " is not in the log as it was written; no report.");
        }
        try (LoadedGuidelines kept = new LoadedGuidelines(trail.guidelines())) {
            Guideline guideline = kept.of(open.guideline().digest());
            JsonNode answer = view.sealed()
                    .map(content -> spoken(open, content, guideline, wanted))
                    .orElse(view.answer());
            return new DecisionReport(new ReportPage(view, answer, guideline, proof, Words.in(wanted), wanted).html());
        }
    }

    /** The answer in a language; what was recorded is turned only if giving it again gives the very same. */
    private static JsonNode spoken(DecisionRecord open, SealedDecision sealed, Guideline guideline, String language) {
        boolean speaks = guideline.texts().languages().contains(language);
        if (language.equals(open.language()) || !speaks) {
            return Canonical.tree(sealed.answer());
        }
        Evaluations evaluations = new Evaluations();
        Request again = RecordedRequest.of(open, sealed, guideline);
        boolean same = evaluations.answer(again).jsonLine(Map.of()).equals(sealed.answer());
        return Canonical.tree(same ? evaluations.answer(again.in(language)).json() : sealed.answer());
    }

    /** One XHTML document with everything in it. */
    public String html() {
        return html;
    }

    /** The same as PDF/A-2b, with its fonts embedded. */
    public byte[] pdf() {
        return Pdf.of(html);
    }
}
