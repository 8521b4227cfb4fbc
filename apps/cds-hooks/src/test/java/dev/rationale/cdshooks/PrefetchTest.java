package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.FhirFetch.Failure;
import dev.rationale.cdshooks.FhirFetch.Fetched;
import dev.rationale.cdshooks.FhirFetch.Wanted;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.PatientSearches;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may put under a prefetch key, each its own path: R10 to R14, T3 and T4. */
class PrefetchTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final String NOTHING = "{'resourceType':'Bundle','type':'searchset','total':0}";

    private final FhirStub server = Patients.poorResponder();
    private final List<Wanted> wanted = new ArrayList<>();
    private final ObjectNode request = Service.prefetched(Service.patientView("p1"), server);

    @Test
    void answersFromThePrefetchAloneWhereItIsWhole() {
        Service service = new Service(Service.OPTIONS, Service.fetching(this::fromServer));
        assertThat(service.post(VIEW, authorized()).cards()).isNotEmpty();
        assertThat(wanted).isEmpty();
    }

    @Test
    void refusesWithAllThatIsMissingWhereNothingMayBeFetched() {
        Service service = new Service();
        Service.Answered answered = service.post(VIEW, Service.patientView("p1"));
        assertThat(answered.status()).isEqualTo(412);
        assertThat(answered.problems())
                .anyMatch(problem -> problem.contains("'cd4'"))
                .anyMatch(problem -> problem.contains("'medication-requests'"))
                .noneMatch(problem -> problem.contains("'trials'"));
        assertThat(service.lastOutcome()).isEqualTo(HookObserver.Outcome.DATA_UNAVAILABLE);
        assertThat(service.decisions).isEmpty();
    }

    @Test
    void fetchesAKeyThatIsAbsentWithTheToken() {
        prefetch().remove("cd4");
        Service service = new Service(Service.OPTIONS, Service.fetching(this::fromServer));
        assertThat(service.post(VIEW, authorized()).cards()).isNotEmpty();
        assertThat(wanted.get(0).queries()).containsOnlyKeys("cd4");
        assertThat(wanted.get(0).queries().get("cd4")).startsWith("Observation?patient=p1&code=");
        assertThat(wanted.get(0).server()).isEqualTo(URI.create("https://ehr.example.org/fhir"));
        assertThat(wanted.get(0).token().orElseThrow().value()).isEqualTo("opaque");
    }

    @Test
    void fetchesNothingWithoutAToken() {
        prefetch().remove("cd4");
        Service service = new Service(Service.OPTIONS, Service.fetching(this::fromServer));
        assertThat(service.post(VIEW, request.put("fhirServer", "https://ehr.example.org/fhir"))
                        .status())
                .isEqualTo(412);
        assertThat(wanted).isEmpty();
    }

    @Test
    void takesNullAsAskedAndNotFound() {
        prefetch().putNull("cd4");
        Service service = new Service();
        Service.Answered answered = service.post(VIEW, request);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(service.evaluations.get(0).dataRequests())
                .anyMatch(one -> one.code().equals("cd4-count"));
        assertThat(service.evaluations.get(0).notices()).isEmpty();
    }

    @Test
    void takesAnEmptyBundleAsAskedAndNotFound() {
        prefetch().set("cd4", Service.json(NOTHING));
        Service service = new Service();
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
        assertThat(service.evaluations.get(0).dataRequests())
                .anyMatch(one -> one.code().equals("cd4-count"));
    }

    @Test
    void saysWhatIsMissingRatherThanNothing() {
        Service service = new Service();
        ObjectNode nothing = Service.prefetched(Service.patientView("p1"), Patients.neverMeasured());
        Service.Answered answered = service.post(VIEW, nothing);
        assertThat(answered.cards()).hasSize(1);
        assertThat(answered.cards().get(0).path("summary").asText())
                .isEqualTo("Missing for a recommendation: CD4 count, HIV-1 RNA");
        assertThat(answered.cards().get(0).path("suggestions")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'timeout'}]}",
                "{'resourceType':'Bundle','type':'searchset','entry':[{'search':{'mode':'outcome'},'resource':{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'timeout'}]}}]}"
            })
    void neverEvaluatesAKeyThatTheClientFailedToRead(String failed) {
        prefetch().set("cd4", Service.json(failed));
        assertThat(new Service().post(VIEW, request).status()).isEqualTo(412);
        Service fetching = new Service(Service.OPTIONS, Service.fetching(this::fromServer));
        assertThat(fetching.post(VIEW, authorized()).status()).isEqualTo(200);
        assertThat(wanted.get(0).queries()).containsOnlyKeys("cd4");
    }

    @Test
    void readsOverAnOutcomeThatIsOnlyAHint() {
        ObjectNode bundle = (ObjectNode) prefetch().path("cd4");
        bundle.withArrayProperty("entry")
                .add(
                        Service.json(
                                "{'search':{'mode':'outcome'},'resource':{'resourceType':'OperationOutcome','issue':[{'severity':'information','code':'informational'}]}}"));
        assertThat(new Service().post(VIEW, request).cards()).isNotEmpty();
    }

    @Test
    void followsTheLinkOfAFirstPage() {
        ((ObjectNode) prefetch().path("cd4"))
                .putArray("link")
                .addObject()
                .put("relation", "next")
                .put("url", "?page=2");
        assertThat(new Service().post(VIEW, request).status()).isEqualTo(412);
        Service service = new Service(Service.OPTIONS, Service.fetching(this::fromServer));
        assertThat(service.post(VIEW, authorized()).status()).isEqualTo(200);
        assertThat(wanted.get(0).next())
                .containsOnlyKeys("cd4")
                .containsValue(URI.create("https://ehr.example.org/fhir/?page=2"));
        assertThat(service.evaluations.get(0).dataRequests())
                .noneMatch(one -> one.code().startsWith("cd4"));
    }

    @Test
    void asksAnewWhereAListIsCutWithoutALink() {
        ((ObjectNode) prefetch().path("cd4")).put("total", 7);
        assertThat(new Service().post(VIEW, request).status()).isEqualTo(412);
        Service service = new Service(Service.OPTIONS, Service.fetching(this::fromServer));
        assertThat(service.post(VIEW, authorized()).status()).isEqualTo(200);
        assertThat(wanted.get(0).queries()).containsOnlyKeys("cd4");
    }

    @Test
    void saysWhatWasNotProvidedOfWhatOnlyAdds() {
        prefetch().remove("trials");
        Service service = new Service();
        Service.Answered answered = service.post(VIEW, request);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(service.evaluations.get(0).notices()).containsExactly("not-provided-trials");
        assertThat(answered.cards().get(0).path("detail").asText()).contains("- Left out or not provided: 1. ");
    }

    @Test
    void hasASentenceForEachKeyThatMayBeLeftOutOrWordsForItInTheGeneralOne() {
        for (String language : List.of("en", "fr")) {
            assertThat(PatientSearches.of(Service.GUIDELINE))
                    .filteredOn(one -> !one.required() && one.filter().codes().isEmpty())
                    .allSatisfy(one -> assertThat(List.of("notice.not-provided-" + one.key(), "value." + one.key()))
                            .anySatisfy(
                                    key -> assertThat(Service.GUIDELINE.texts().template(language, key))
                                            .isPresent()));
            assertThat(Service.GUIDELINE.texts().template(language, "notice.not-provided"))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void tellsWhyDataCouldNotBeHad(Failure failure) {
        prefetch().remove("cd4");
        Service service =
                new Service(Service.OPTIONS, Service.fetching(asked -> new Fetched(Map.of(), Map.of("cd4", failure))));
        Service.Answered answered = service.post(VIEW, authorized());
        assertThat(answered.status()).isEqualTo(412);
        assertThat(answered.problems()).hasSize(1).allMatch(problem -> problem.contains("'cd4'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "'text'", "{}", "{'id':'x'}"})
    void wantsAResourceABundleOrNull(String value) {
        prefetch().set("cd4", Service.json("{'value':" + value + "}").path("value"));
        assertThat(new Service().post(VIEW, request).status()).isEqualTo(400);
    }

    @Test
    void whatAPackageDeclaresIsAskedOfTheClientAndDecides() {
        try (Guideline other = Guidelines.from(Path.of("../../examples/cotrimoxazole-hiv"))) {
            Service service = new Service(
                    Service.OPTIONS,
                    ports -> new HookPorts(
                            CurrentGuideline.always(other),
                            ports.authenticator(),
                            ports.fetch(),
                            ports.decisions(),
                            ports.feedback(),
                            ports.observer(),
                            ports.clock(),
                            ports.random(),
                            List.of()));
            prefetch().remove("sulfonamide-allergy");
            prefetch().putNull("egfr").putNull("who-stage");
            assertThat(service.post(VIEW, request).status()).isEqualTo(200);
            assertThat(service.decisions.get(0).answer().record().facts())
                    .filteredOn(NotUnderstood.class::isInstance)
                    .extracting(fact -> ((NotUnderstood) fact).kind())
                    .containsExactly("sulfonamide-allergy");
            prefetch()
                    .set(
                            "sulfonamide-allergy",
                            Service.json(
                                    "{'resourceType':'AllergyIntolerance','id':'a','patient':{'reference':'Patient/p1'},"
                                            + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'91939003'}]}}"));
            assertThat(service.post(VIEW, request).status()).isEqualTo(200);
            assertThat(service.evaluations.get(1).recommendations())
                    .extracting(one -> one.code())
                    .contains("no-cotrimoxazole");
            assertThat(service.decisions.get(1).answer().record().facts())
                    .extracting(fact -> fact.type())
                    .contains("Present");
        }
    }

    @Test
    void theBytesThatWereReceivedAreKeptWithTheirKeys() {
        Service service = new Service();
        String body = request.toString().replace("\"prefetch\":{", "\"prefetch\": { \"none\" :null,");
        assertThat(service.post(VIEW, body, Map.of()).status()).isEqualTo(200);
        PatientDocuments documents =
                (PatientDocuments) service.decisions.get(0).answer().request().input();
        assertThat(documents.all()).isNotEmpty().allSatisfy(document -> {
            assertThat(document.role().kind()).isEqualTo("prefetch");
            assertThat(new String(document.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(prefetch().path(document.role().key()).toString());
        });
    }

    @Test
    void takesTheSameResourceUnderTwoKeysOnce() {
        ObjectNode labs = Service.json(NOTHING).put("total", 1);
        labs.set("entry", prefetch().at("/cd4/entry"));
        prefetch().set("safety-labs", labs);
        Service service = new Service();
        Service plain = new Service();
        assertThat(service.post(VIEW, request).status()).isEqualTo(200);
        plain.post(VIEW, Service.prefetched(Service.patientView("p1"), server));
        assertThat(service.evaluations.get(0).recommendations())
                .isEqualTo(plain.evaluations.get(0).recommendations());
    }

    private Fetched fromServer(Wanted asked) {
        wanted.add(asked);
        Map<String, List<FhirDocument>> pages = new TreeMap<>();
        asked.queries().forEach((key, query) -> pages.put(key, List.of(Service.page(key, server.answer(query)))));
        asked.next().keySet().forEach(key -> pages.put(key, List.of(Service.page(key, Service.json(NOTHING)))));
        return new Fetched(pages, Map.of());
    }

    private ObjectNode prefetch() {
        return request.withObjectProperty("prefetch");
    }

    private ObjectNode authorized() {
        request.put("fhirServer", "https://ehr.example.org/fhir");
        request.set(
                "fhirAuthorization",
                Service.json(
                        "{'access_token':'opaque','token_type':'Bearer','expires_in':300,'scope':'user/*.rs','subject':'s'}"));
        return request;
    }
}
