package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.cdshooks.decide.HookResult.Reasoning;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.PatientMatchCheck;
import dev.rationale.cdshooks.request.PrefetchValue;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Answers a request that was read: whose data, which data, what the guideline says of it. */
public final class Advisor {

    private static final int NAME_BYTES = 20;

    private final HookOptions options;
    private final HookPorts ports;
    private final PatientData data;
    private final Evaluations evaluations = new Evaluations();

    public Advisor(HookOptions options, HookPorts ports) {
        this.options = options;
        this.ports = ports;
        this.data = new PatientData(ports.fetch(), options.development());
    }

    /**
     * What is said to a call. Of orders only what the guideline knows is spoken of; where none of it is ordered nobody is evaluated.
     *
     * @throws Refusal if nothing can be said
     */
    public HookResult advise(Question question, Guideline guideline) {
        checkWhose(question.request());
        DraftOrders drafts = question.request().drafts().read(guideline.kinds());
        boolean ordering = question.service().ordering();
        return ordering && drafts.proposals().isEmpty() ? silent() : evaluated(question, guideline, drafts);
    }

    private static void checkWhose(HookRequest request) {
        PatientMatchCheck match = new PatientMatchCheck(request.patient(), request.fhirServer());
        match.check(request.drafts().bundle(), "context.draftOrders");
        request.prefetch().forEach((key, value) -> {
            if (value instanceof PrefetchValue.Whole whole) {
                match.check(whole.document(), "prefetch");
            } else if (value instanceof PrefetchValue.FirstPage page) {
                match.check(page.document(), "prefetch");
            }
        });
    }

    private static HookResult silent() {
        ObjectNode silence = JsonNodeFactory.instance.objectNode();
        silence.putArray("cards");
        return new HookResult(silence, Optional.empty());
    }

    private HookResult evaluated(Question question, Guideline guideline, DraftOrders drafts) {
        LocalDate today = LocalDate.ofInstant(ports.clock().instant(), options.zone());
        ServiceAnswer answer = answer(question, guideline, drafts, today);
        ports.observer().evaluated(question.service().id(), answer.evaluation());
        String page = pageName();
        Links links = new Links(options.externalUrl(), page);
        ObjectNode response = question.service().ordering()
                ? answer.cardsOnOrder(named(question, drafts), links)
                : answer.cards(options.cardsPer(), links);
        Decision decision = new Decision(asker(question), answer, AnswerForm.CDS_HOOKS, answer.given(response));
        return new HookResult(response, Optional.of(new Reasoning(page, decision)));
    }

    /** Documents of another version of FHIR, and data of somebody else that only the reader can tell, are refused. */
    private ServiceAnswer answer(Question question, Guideline guideline, DraftOrders drafts, LocalDate today) {
        HookRequest request = question.request();
        PatientData.Gathered gathered = data.gather(request, question.caller(), PatientSearches.of(guideline), today);
        PatientDocuments documents = new PatientDocuments(
                gathered.documents(), drafts, Optional.of(request.patient()), options.zone(), gathered.notices());
        Clocks clocks = new Clocks(today, options.evidenceAsOf().orElse(today));
        try {
            ServiceAnswer answer = evaluations.answer(new Request(guideline, clocks, question.language(), documents));
            if (answer.record().excluded().stream().anyMatch(one -> one.reason().equals("other-patient"))) {
                throw PatientMatchCheck.refusal("prefetch");
            }
            return answer;
        } catch (UnreadableInput unreadable) {
            throw Refusal.badRequest(List.of(new Issue("structure", "prefetch", unreadable.getMessage())));
        }
    }

    private static Asker asker(Question question) {
        HookRequest request = question.request();
        return new Asker(
                question.caller().client(), request.user(), question.service().id(), request.hookInstance());
    }

    /** A draft without an id of its own can be spoken of but not be removed. */
    private static List<String> named(Question question, DraftOrders drafts) {
        return drafts.proposed().stream()
                .filter(question.request().drafts()::hold)
                .toList();
    }

    private String pageName() {
        byte[] name = new byte[NAME_BYTES];
        ports.random().nextBytes(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }
}
