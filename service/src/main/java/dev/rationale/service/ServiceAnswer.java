package dev.rationale.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.CanonicalText;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.ExplanationTree;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.out.CardLinks;
import dev.rationale.fhir.out.Cards;
import dev.rationale.fhir.out.CardsPer;
import dev.rationale.fhir.out.ExplainedGuidance;
import dev.rationale.fhir.out.GuidanceBundle;
import dev.rationale.fhir.out.OrderedDrafts;
import dev.rationale.fhir.out.UntoldDrafts;
import dev.rationale.fhir.picture.AnswerPictures;
import dev.rationale.fhir.view.AnswerPage;
import dev.rationale.pages.Pages;
import dev.rationale.pages.decision.DecisionPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a guideline says of a patient, with all that it rests on. Each form is rendered when it is first asked for, and the
 * canonical one at most once; who asks only for conclusions renders nothing.
 */
public final class ServiceAnswer {

    private final Request request;
    private final PatientRecord record;
    private final Evaluation evaluation;
    private final Timings timings;
    private Optional<byte[]> canonical = Optional.empty();
    private Optional<byte[]> whole = Optional.empty();
    private Optional<byte[]> small = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<Answer> said = Optional.empty();

    ServiceAnswer(Request request, PatientRecord record, Evaluation evaluation, Timings timings) {
        this.request = request;
        this.record = record;
        this.evaluation = evaluation;
        this.timings = timings;
    }

    public Request request() {
        return request;
    }

    /** What was read of the documents. */
    public PatientRecord record() {
        return record;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public Timings timings() {
        return timings;
    }

    /** The canonical answer: one JSON object on several lines. The same question gives the same bytes. */
    public synchronized String json() {
        if (text.isEmpty()) {
            text = Optional.of(CanonicalText.lines(line()));
        }
        return text.get();
    }

    /** The canonical answer with members of the caller's before all others. */
    public String json(Map<String, Object> members) {
        return members.isEmpty() ? json() : CanonicalText.lines(line(members));
    }

    /** The same on one line. */
    public String jsonLine(Map<String, Object> members) {
        return new String(line(members), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    public byte[] line(Map<String, Object> members) {
        return CanonicalText.with(members, line());
    }

    private synchronized byte[] line() {
        if (canonical.isEmpty()) {
            canonical = Optional.of(written(request.trace()).line(evaluation));
        }
        return canonical.get();
    }

    /** The answer with its whole trace on one line in UTF-8, as it is recorded and kept, whatever was asked for. */
    public byte[] recorded() {
        return traced().clone();
    }

    /** The same compressed; the trail and the pages keep it, and it is compressed once for both. */
    public synchronized byte[] compressed() {
        if (small.isEmpty()) {
            small = Optional.of(Compressed.of(traced()));
        }
        return small.get().clone();
    }

    private synchronized byte[] traced() {
        if (request.trace() == Trace.FULL) {
            return line();
        }
        if (whole.isEmpty()) {
            whole = Optional.of(written(Trace.FULL).line(evaluation));
        }
        return whole.get();
    }

    private EvaluationJson written(Trace trace) {
        return new EvaluationJson(request.guideline(), request.language(), trace);
    }

    /** The answer for a reader at a terminal, or on paper. */
    public String text(Style style, Extent extent) {
        return new TextReport(request.guideline(), request.language(), style).text(evaluation, extent);
    }

    /** All that is said, as a page by itself. */
    public DecisionPage page() {
        return AnswerPage.of(whole(), pictures());
    }

    /** The pictures of it. */
    public AnswerPictures pictures() {
        return AnswerPictures.of(request.guideline(), request.language(), evaluation);
    }

    /** The way from a recommendation back to the patient's resources. */
    public String explanation(Advice advice, Style style) {
        return new ExplanationTree(request.guideline(), request.language(), style).text(evaluation, advice);
    }

    /** A CDS Hooks response to somebody who opens a chart. */
    public ObjectNode cards(CardsPer per, CardLinks links) {
        return Cards.advice(said(), per, links);
    }

    /**
     * A CDS Hooks response to somebody who orders aldesleukin.
     *
     * @param drafts the drafts of it
     */
    public ObjectNode cardsOnOrder(OrderedDrafts drafts, CardLinks links) {
        return Cards.onOrder(said(), drafts, links);
    }

    /**
     * The whole response of a service that words its cards so. Of drafts of which it cannot be told what they order it is said that
     * they were not checked.
     */
    public CardResponse respond(CardWording wording) {
        if (!wording.ordering()) {
            return new CardResponse(wording, cards(wording.per(), wording));
        }
        DraftOrders drafts =
                request.input() instanceof PatientDocuments documents ? documents.drafts() : DraftOrders.NONE;
        int unnamed = drafts.proposed().size() - wording.removable().size();
        ObjectNode response = cardsOnOrder(new OrderedDrafts(wording.removable(), unnamed), wording);
        if (!drafts.untold().isEmpty()) {
            response.withArrayProperty("cards")
                    .add(UntoldDrafts.card(request.guideline(), request.language(), drafts.untold(), wording));
        }
        return new CardResponse(wording, response);
    }

    /** The cards of a response, by name. */
    public List<GivenCard> given(ObjectNode response) {
        return GivenCard.in(response, said());
    }

    private synchronized Answer said() {
        if (said.isEmpty()) {
            said = Optional.of(Answer.said(request.guideline(), request.language(), evaluation));
        }
        return said.get();
    }

    /** A FHIR bundle of a GuidanceResponse and what it recommends. */
    public String fhir() {
        return GuidanceBundle.json(whole());
    }

    /** One FHIR GuidanceResponse that explains itself. */
    public String guidance() {
        return ExplainedGuidance.json(whole(), CanonicalText.lines(traced()));
    }

    private Answer whole() {
        return Answer.read(request.guideline(), request.language(), traced());
    }

    /** The text in a form, or nothing if a service adds to that form what the evaluation does not know. */
    public Optional<String> in(AnswerForm form) {
        return switch (form) {
            case TEXT -> Optional.of(text(Style.PLAIN, Extent.BRIEF));
            case FULL_TEXT -> Optional.of(text(Style.PLAIN, Extent.FULL));
            case JSON -> Optional.of(json());
            case CARDS -> Optional.of(Cards.written(cards(CardsPer.ANSWER, CardLinks.NONE)));
            case FHIR -> Optional.of(fhir());
            case HTML -> Optional.of(Pages.html(page()));
            case GUIDANCE -> Optional.of(guidance());
            case CDS_HOOKS -> Optional.empty();
        };
    }
}
