package dev.rationale.cdshooks.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.Decision;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.cdshooks.decide.Advised.Reasoning;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.request.PrefetchValue;
import dev.rationale.cdshooks.request.Whose;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.out.Answer;
import dev.rationale.fhir.out.Cards;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers a request that was read: whose data, which data, what the guideline says of it. */
public final class Advisor {

    private static final int NAME_BYTES = 20;

    private final HookOptions options;
    private final HookPorts ports;
    private final PatientData data;
    private final PatientRecords records;

    public Advisor(HookOptions options, HookPorts ports) {
        this.options = options;
        this.ports = ports;
        this.data = new PatientData(ports.fetch(), options.development());
        this.records = new PatientRecords(options.zone());
    }

    /**
     * What is said to a call. Of orders only aldesleukin is spoken of; where it is not ordered nobody is evaluated.
     *
     * @throws Refusal if nothing can be said
     */
    public Advised advise(Question question, Guideline guideline) {
        HookRequest request = question.request();
        checkWhose(request);
        if (!question.service().ordering()) {
            return evaluated(question, guideline, Optional.empty(), List.of());
        }
        JsonNode orders = request.drafts().judged();
        List<String> proposed = records.proposed(request.patient(), orders);
        return proposed.isEmpty() ? silent() : evaluated(question, guideline, Optional.of(orders), proposed);
    }

    private static void checkWhose(HookRequest request) {
        Whose whose = new Whose(request.patient(), request.fhirServer());
        whose.check(request.drafts().bundle(), "context.draftOrders");
        request.prefetch().forEach((key, value) -> {
            if (value instanceof PrefetchValue.Whole whole) {
                whose.check(whole.document(), "prefetch");
            } else if (value instanceof PrefetchValue.FirstPage page) {
                whose.check(page.document(), "prefetch");
            }
        });
    }

    private static Advised silent() {
        ObjectNode silence = JsonNodeFactory.instance.objectNode();
        silence.putArray("cards");
        return new Advised(silence, Optional.empty());
    }

    private Advised evaluated(
            Question question, Guideline guideline, Optional<JsonNode> orders, List<String> proposed) {
        Instant now = ports.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, options.zone());
        Gathered gathered = data.gather(question.request(), question.caller(), today);
        PatientRecord record = records.record(question.request(), gathered, orders, guideline.kinds());
        Evaluation evaluation = guideline.evaluate(
                record, new Clocks(today, options.evidenceAsOf().orElse(today)));
        ports.observer().evaluated(question.service().id(), evaluation);
        Answer answer = Answer.of(guideline, question.language(), evaluation);
        String page = pageName();
        Links links = new Links(options.externalUrl(), page);
        ObjectNode response = orders.isPresent()
                ? Cards.onOrder(answer, named(question, proposed), links)
                : Cards.advice(answer, links);
        Decision decision = new Decision(
                decisionId(question, answer),
                now,
                question.service().id(),
                question.request().hookInstance(),
                question.caller(),
                question.request().user(),
                Stream.concat(gathered.documents().stream(), orders.stream()).toList(),
                record,
                options.zone(),
                question.language(),
                guideline,
                evaluation,
                GivenCards.in(response, answer));
        return new Advised(response, Optional.of(new Reasoning(page, answer, decision)));
    }

    /** A draft without an id of its own can be spoken of but not be removed. */
    private static List<String> named(Question question, List<String> proposed) {
        return proposed.stream().filter(question.request().drafts()::hold).toList();
    }

    private static String decisionId(Question question, Answer answer) {
        String name = question.service().id() + "\n" + question.request().hookInstance() + "\n" + answer.json();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String pageName() {
        byte[] name = new byte[NAME_BYTES];
        ports.random().nextBytes(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }
}
