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
import dev.rationale.audit.words.Words;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.LanguageChoice;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.pages.Pages;
import dev.rationale.pages.decision.DecisionPage;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
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
        return of(trail, id, language, made, "");
    }

    /**
     * The same with a code that a telephone resolves to the proof.
     *
     * @param proofs the address under which proofs are published, for instance {@code https://audit.example/proofs/}: that of a decision
     *     is this with its id behind it
     */
    public static DecisionReport of(
            TrailReader trail, String id, Optional<String> language, Instant made, String proofs) {
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
            Words words = Words.in(spoken);
            Optional<ServiceAnswer> again = view.sealed().flatMap(content -> again(open, content, guideline));
            boolean other = !spoken.equals(open.language());
            JsonNode json = again.filter(same -> other)
                    .map(same ->
                            Canonical.tree(evaluated(same.request().in(spoken)).json()))
                    .or(() -> view.sealed().map(content -> Canonical.tree(content.answer())))
                    .orElse(view.answer());
            Answer answer = Answer.unsaid(guideline, spoken).with(json);
            Optional<AnswerPictures> pictures =
                    again.map(same -> AnswerPictures.of(guideline, spoken, same.evaluation()));
            String translated = other
                    ? words.say(
                            again.isPresent() ? "report.translated" : "report.untranslated",
                            words.language(open.language()))
                    : "";
            return new DecisionReport(
                    new ReportPage(view, answer, pictures, translated, proof, key, made, proofs, words).page(),
                    view.sealed().isPresent());
        }
    }

    /** The answer once more, if it is the very same: only then it is turned into another language, and only then pictures show it. */
    private static Optional<ServiceAnswer> again(DecisionRecord open, SealedDecision sealed, Guideline guideline) {
        ServiceAnswer answer = evaluated(RecordedRequest.of(open, sealed, guideline));
        return Canonical.text(answer.recorded()).equals(sealed.answer()) ? Optional.of(answer) : Optional.empty();
    }

    private static ServiceAnswer evaluated(Request request) {
        return new Evaluations().answer(request);
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
