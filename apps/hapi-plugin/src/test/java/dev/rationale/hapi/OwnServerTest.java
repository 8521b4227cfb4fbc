package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.FhirFetch.Failure;
import dev.rationale.cdshooks.FhirFetch.Fetched;
import dev.rationale.cdshooks.FhirFetch.Wanted;
import dev.rationale.cdshooks.fetch.FhirBase;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnServerTest {

    private static final String OWN = "https://fhir.example.org/fhir";

    private final ResourceSearch search = mock();

    @Test
    void readsEachKeyByItself() {
        when(search.search(startsWith("Observation"), anyInt(), any())).thenReturn(List.of(observation("1")));
        when(search.search(startsWith("Condition"), anyInt(), any())).thenThrow(new TooManyResources("Condition", 9));
        when(search.search(startsWith("AdverseEvent"), anyInt(), any())).thenThrow(new IllegalStateException());
        Fetched fetched = own(OWN).fetch(wanted(
                OWN + "/",
                Map.of("a", "Observation?patient=17", "b", "Condition?patient=17", "c", "AdverseEvent?subject=17"),
                Map.of()));
        assertThat(page(fetched, "a").at("/entry/0/resource/resourceType").asText())
                .isEqualTo("Observation");
        assertThat(fetched.failures()).isEqualTo(Map.of("b", Failure.TOO_MUCH, "c", Failure.UNREACHABLE));
    }

    @Test
    void aBundleThatWasCutIsAskedForAnew() {
        when(search.search(anyString(), anyInt(), any())).thenReturn(List.of(observation("1"), observation("2")));
        Fetched fetched =
                own(OWN).fetch(wanted(OWN, Map.of(), Map.of("cd4", URI.create("https://elsewhere.example/page2"))));
        assertThat(page(fetched, "cd4").path("entry")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/fhir", "https://fhir.example.org/fhir2", "https://fhir.example.org"})
    void readsNothingForAClientOfAnotherServer(String named) {
        Fetched fetched = own(OWN).fetch(wanted(named, Map.of("a", "Observation?patient=17"), Map.of()));
        assertThat(fetched.failures()).isEqualTo(Map.of("a", Failure.NOT_ALLOWED));
        verifyNoInteractions(search);
    }

    @Test
    void readsNothingUnlessItWasToldItsOwnName() {
        OwnServer unnamed = new OwnServer(Optional.empty(), charts());
        assertThat(unnamed.fetch(wanted(OWN, Map.of("a", "Observation?patient=17"), Map.of()))
                        .pages())
                .isEmpty();
        verifyNoInteractions(search);
    }

    private static Observation observation(String id) {
        Observation observation = new Observation();
        observation.setId("Observation/" + id);
        return observation;
    }

    private static JsonNode page(Fetched fetched, String key) {
        return fetched.pages().getOrDefault(key, List.of()).get(0).parsed().orElseThrow();
    }

    private OwnServer own(String base) {
        return new OwnServer(FhirBase.of(base, false), charts());
    }

    private PatientChart charts() {
        return new PatientChart(FhirContext.forR4Cached(), search, 9);
    }

    private static Wanted wanted(String server, Map<String, String> queries, Map<String, URI> next) {
        Map<String, String> whole = new TreeMap<>();
        next.keySet().forEach(key -> whole.put(key, "Observation?patient=17"));
        return new Wanted(new Caller("ehr"), URI.create(server), Optional.empty(), "17", queries, next, whole);
    }
}
