package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Three guidelines in one service: each is asked for what it needs, and answers for itself alone. */
class SeveralGuidelinesTest {

    private static final Guideline PROPHYLAXIS = Guidelines.from(Path.of("../../examples/cotrimoxazole-hiv"));
    private static final Guideline FIBRILLATION = Guidelines.from(Path.of("../../examples/af-anticoagulation"));

    private final Service service = new Service(
            Service.OPTIONS,
            ports -> new HookPorts(
                    ports.guideline(),
                    ports.authenticator(),
                    ports.fetch(),
                    ports.decisions(),
                    ports.feedback(),
                    ports.observer(),
                    ports.clock(),
                    ports.random(),
                    List.of(CurrentGuideline.always(PROPHYLAXIS), CurrentGuideline.always(FIBRILLATION))));

    @AfterAll
    static void close() {
        PROPHYLAXIS.close();
        FIBRILLATION.close();
    }

    @Test
    void eachIsAServiceOfItsOwnForEveryHook() {
        assertThat(announced().map(one -> one.path("id").asText()))
                .containsExactly(
                        "rationale-il2-hiv-patient-view",
                        "rationale-il2-hiv-order-select",
                        "rationale-il2-hiv-order-sign",
                        "rationale-cotrimoxazole-hiv-patient-view",
                        "rationale-cotrimoxazole-hiv-order-select",
                        "rationale-cotrimoxazole-hiv-order-sign",
                        "rationale-af-anticoagulation-patient-view",
                        "rationale-af-anticoagulation-order-select",
                        "rationale-af-anticoagulation-order-sign");
    }

    @Test
    void eachAsksForWhatItNeedsItself() {
        assertThat(prefetch("rationale-af-anticoagulation-patient-view")).contains("8480-6", "2160-0");
        assertThat(prefetch("rationale-af-anticoagulation-patient-view")).doesNotContain("24467-3");
        assertThat(prefetch("rationale-cotrimoxazole-hiv-patient-view")).contains("24467-3");
        assertThat(prefetch("rationale-cotrimoxazole-hiv-patient-view")).doesNotContain("8480-6");
    }

    @Test
    void eachAnswersForItselfAlone() {
        Service.Answered fibrillation = call("rationale-af-anticoagulation-patient-view");
        Service.Answered prophylaxis = call("rationale-cotrimoxazole-hiv-patient-view");

        assertThat(fibrillation.text()).contains("anticoagulant").doesNotContain("trimoxazole", "interleukin");
        assertThat(prophylaxis.text()).doesNotContain("anticoagulant", "interleukin");
        assertThat(service.decisions)
                .extracting(one -> one.answer().request().guideline().id().id())
                .containsExactly("af-anticoagulation", "cotrimoxazole-hiv");
        assertThat(service.decisions)
                .extracting(one -> one.asker().service())
                .containsExactly(
                        "rationale-af-anticoagulation-patient-view", "rationale-cotrimoxazole-hiv-patient-view");
    }

    @Test
    void aCardLinksToItsOwnGuideline() {
        JsonNode card = call("rationale-af-anticoagulation-patient-view").json().at("/cards/0");

        assertThat(card.at("/source/url").asText()).endsWith("/guideline/af-anticoagulation");
        Service.Answered page = service.get("/guideline/af-anticoagulation", Map.of());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Oral anticoagulation in atrial fibrillation");
        assertThat(service.get("/guideline/unknown", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void theFirstIsKnownByItsShortNamesToo() {
        assertThat(call("rationale-patient-view").status()).isEqualTo(200);
        assertThat(service.decisions.get(0).answer().request().guideline().id().id())
                .isEqualTo("il2-hiv");
    }

    private Stream<JsonNode> announced() {
        List<JsonNode> services = new ArrayList<>();
        service.get("/cds-services", Map.of()).json().path("services").forEach(services::add);
        return services.stream();
    }

    private String prefetch(String id) {
        return announced()
                .filter(one -> one.path("id").asText().equals(id))
                .map(one -> one.path("prefetch").toString())
                .findFirst()
                .orElseThrow();
    }

    /** A man of 76 with atrial fibrillation, for whom nothing was prefetched beyond that. */
    private Service.Answered call(String id) {
        ObjectNode request = Service.JSON.createObjectNode();
        request.put("hook", "patient-view").put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        request.putObject("context").put("userId", "Practitioner/1").put("patientId", "eve");
        ObjectNode prefetch = request.putObject("prefetch");
        announced()
                .filter(one -> one.path("id").asText().equals(id) || id.equals("rationale-patient-view"))
                .findFirst()
                .orElseThrow()
                .path("prefetch")
                .fieldNames()
                .forEachRemaining(key -> prefetch.set(key, bundle()));
        prefetch.putObject("patient")
                .put("resourceType", "Patient")
                .put("id", "eve")
                .put("birthDate", "1950-04-02")
                .put("gender", "male");
        ObjectNode condition = Service.JSON.createObjectNode();
        condition.put("resourceType", "Condition").put("id", "af").put("recordedDate", "2021-01-10");
        condition.putObject("subject").put("reference", "Patient/eve");
        condition
                .putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", "http://snomed.info/sct")
                .put("code", "49436004");
        ((ObjectNode) prefetch.path("conditions"))
                .withArrayProperty("entry")
                .addObject()
                .set("resource", condition);
        return service.post("/cds-services/" + id, request);
    }

    private static ObjectNode bundle() {
        return Service.JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
    }
}
