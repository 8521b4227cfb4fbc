package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.cdshooks.decide.HookResult.Reasoning;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.PatientMatchCheck;
import dev.rationale.cdshooks.request.PrefetchKeys;
import dev.rationale.cdshooks.request.PrefetchValue;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.out.UntoldDrafts;
import dev.rationale.service.Asker;
import dev.rationale.service.CardResponse;
import dev.rationale.service.CardWording;
import dev.rationale.service.Decision;
import dev.rationale.service.DraftOrders;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return question.service().hook().ordering()
                ? ordered(question, guideline)
                : evaluated(question, guideline, List.of());
    }

    private static void checkWhose(HookRequest request) {
        PatientMatchCheck match =
                new PatientMatchCheck(request.patient(), request.access().server());
        match.check(request.drafts().bundle(), "context.draftOrders");
        request.prefetch()
                .forEach((key, value) ->
                        document(value).ifPresent(document -> match.check(document, PrefetchKeys.place(key))));
    }

    private static Optional<FhirDocument> document(PrefetchValue value) {
        if (value instanceof PrefetchValue.Whole whole) {
            return Optional.of(whole.document());
        }
        return value instanceof PrefetchValue.FirstPage page ? Optional.of(page.document()) : Optional.empty();
    }

    private static List<FhirDocument> sent(HookRequest request) {
        return request.prefetch().values().stream()
                .flatMap(value -> document(value).stream())
                .toList();
    }

    /** A draft may name its medicine by a reference: to what the client sent along, or to what its server has to be asked for. */
    private HookResult ordered(Question question, Guideline guideline) {
        HookRequest request = question.request();
        List<FhirDocument> beside = new ArrayList<>(sent(request));
        List<FhirDocument> fetched = List.of();
        DraftOrders drafts = drafts(request, beside, guideline);
        if (!drafts.untold().isEmpty()) {
            fetched = data.medications(request, question.caller(), List.of());
            beside.addAll(fetched);
            drafts = drafts(request, beside, guideline);
        }
        return drafts.proposed().isEmpty()
                ? unevaluated(question, guideline, drafts.untold())
                : evaluated(question, guideline, fetched);
    }

    /** Drafts of another version of FHIR are refused; so is a medication beside them that cannot be read. */
    private static DraftOrders drafts(HookRequest request, List<FhirDocument> beside, Guideline guideline) {
        try {
            return request.drafts().read(beside, guideline.kinds());
        } catch (UnreadableInput unreadable) {
            String place = beside.isEmpty() ? "context.draftOrders" : besideDrafts(request, guideline);
            throw Refusal.badRequest(List.of(new Issue("structure", place, place + ": " + unreadable.getMessage())));
        }
    }

    private static String besideDrafts(HookRequest request, Guideline guideline) {
        drafts(request, List.of(), guideline);
        return "prefetch";
    }

    /** Where nothing of interest is ordered, nothing is said but of what could not be told. */
    private HookResult unevaluated(Question question, Guideline guideline, List<String> untold) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode cards = response.putArray("cards");
        if (!untold.isEmpty()) {
            CardWording wording = wording(question, guideline, List.of(), "");
            cards.add(UntoldDrafts.card(guideline, question.language(), untold, wording));
        }
        return new HookResult(response, Optional.empty());
    }

    private HookResult evaluated(Question question, Guideline guideline, List<FhirDocument> medications) {
        LocalDate today = LocalDate.ofInstant(ports.clock().instant(), options.zone());
        PatientDocuments documents = documents(question, guideline, medications, today);
        Clocks clocks = new Clocks(today, options.evidenceAsOf().orElse(today));
        ServiceAnswer answer = answer(new Request(guideline, clocks, question.language(), documents));
        ports.observer().evaluated(question.service().id(), answer.evaluation());
        String page = pageName();
        CardResponse response =
                answer.respond(wording(question, guideline, removable(question, documents.drafts()), page));
        Decision decision = new Decision(asker(question), answer, response);
        return new HookResult(response.json(), Optional.of(new Reasoning(page, decision)));
    }

    /** The page of the explanation has an unguessable name. */
    private CardWording wording(Question question, Guideline guideline, List<String> removable, String page) {
        String name = ports.others().isEmpty() ? "" : "/" + guideline.id().id();
        return new CardWording(
                options.cardsPer(),
                question.service().hook().ordering(),
                removable,
                options.externalUrl() + "/guideline" + name,
                options.externalUrl() + "/explanations/" + page);
    }

    /**
     * All that is read. The drafts are read beside all of it, so that whoever answers anew from what was kept reads the same.
     *
     * @param medications that were fetched for the drafts already
     */
    private PatientDocuments documents(
            Question question, Guideline guideline, List<FhirDocument> medications, LocalDate today) {
        HookRequest request = question.request();
        PatientData.Gathered gathered = data.gather(
                request,
                question.caller(),
                PatientSearches.of(guideline),
                options.prefetch().of(question.caller()),
                medications,
                today);
        return new PatientDocuments(
                gathered.documents(),
                drafts(request, gathered.documents(), guideline),
                Optional.of(request.patient()),
                options.zone(),
                gathered.notices(),
                options.sensitive());
    }

    /** Documents of another version of FHIR, and data of somebody else that only the reader can tell, are refused. */
    private ServiceAnswer answer(Request request) {
        try {
            ServiceAnswer answer = evaluations.answer(request);
            answer.record().excluded().stream()
                    .filter(one -> one.reason().equals("other-patient"))
                    .findFirst()
                    .ifPresent(one -> {
                        throw PatientMatchCheck.refusal(Faulty.holding(one.resource(), request));
                    });
            return answer;
        } catch (UnreadableInput unreadable) {
            String place = Faulty.among(unreadable, request, evaluations);
            throw Refusal.badRequest(List.of(new Issue("structure", place, place + ": " + unreadable.getMessage())));
        }
    }

    private static Asker asker(Question question) {
        HookRequest request = question.request();
        return new Asker(
                question.caller().client(), request.user(), question.service().id(), request.hookInstance());
    }

    /** A draft without an id of its own can be spoken of but not be removed. */
    private static List<String> removable(Question question, DraftOrders drafts) {
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
