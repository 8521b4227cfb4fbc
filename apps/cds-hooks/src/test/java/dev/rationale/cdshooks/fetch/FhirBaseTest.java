package dev.rationale.cdshooks.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.cdshooks.Caller;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that try to lead a request elsewhere. */
class FhirBaseTest {

    private static final Caller EHR = new Caller("ehr");
    private static final AllowedServers ALLOWED =
            new AllowedServers(Map.of("ehr", Set.of("https://ehr.example.org/fhir")), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example.org/fhir",
                "https://ehr.example.org/fhir/",
                "HTTPS://EHR.example.org/fhir",
                "https://ehr.example.org:443/fhir"
            })
    void theListedServerIsFoundInEachOfItsSpellings(String named) {
        assertThat(ALLOWED.find(EHR, URI.create(named))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ehr.example.org/fhir",
                "https://ehr.example.org.attacker.example/fhir",
                "https://attacker.example/fhir",
                "https://ehr.example.org@attacker.example/fhir",
                "https://ehr.example.org:8443/fhir",
                "https://ehr.example.org./fhir",
                "https://ehr.example.org/fhir/../admin",
                "https://ehr.example.org/fhir/%2e%2e/admin",
                "https://ehr.example.org/fhir2",
                "https://ehr.example.org/FHIR",
                "https://ehr.example.org//fhir",
                "https://ehr.example.org/fhir?x=1",
                "https://ehr.example.org/fhir#x",
                "https://127.0.0.1/fhir",
                "https://2130706433/fhir",
                "https://0x7f000001/fhir",
                "https://0177.0.0.1/fhir",
                "https://[::1]/fhir",
                "https://[::ffff:127.0.0.1]/fhir",
                "https://localhost/fhir",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "ftp://ehr.example.org/fhir",
                "jar:https://ehr.example.org/fhir!/x",
                "/fhir",
                "ehr.example.org/fhir"
            })
    void everyOtherServerIsRefused(String named) {
        assertThat(ALLOWED.find(EHR, URI.create(named))).isEmpty();
    }

    @Test
    void theServerOfOneClientIsNotThatOfAnother() {
        assertThat(ALLOWED.find(new Caller("other"), URI.create("https://ehr.example.org/fhir")))
                .isEmpty();
    }

    @Test
    void aListThatNamesAPlainHttpServerIsAnErrorOutsideDevelopment() {
        Map<String, Set<String>> list = Map.of("ehr", Set.of("http://localhost:8080/fhir"));
        assertThatThrownBy(() -> new AllowedServers(list, false)).hasMessageContaining("Maybe it is http");
        assertThat(new AllowedServers(list, true).find(EHR, URI.create("http://localhost:8080/fhir")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example.org/fhir?_getpages=1",
                "https://ehr.example.org/fhir/Observation?page=2",
                "https://EHR.example.org:443/fhir/Observation?page=2",
                "?_getpages=1",
                "Observation?page=2"
            })
    void aFurtherPageOnTheSameBaseIsRead(String next) {
        assertThat(base().next(next)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/fhir?_getpages=1",
                "https://ehr.example.org@attacker.example/fhir?x",
                "https://user:secret@ehr.example.org/fhir?x",
                "http://ehr.example.org/fhir?x",
                "https://ehr.example.org:8443/fhir?x",
                "https://ehr.example.org/fhirx?x",
                "https://ehr.example.org/admin?x",
                "https://ehr.example.org/fhir/../admin",
                "https://ehr.example.org/fhir/%2E%2E/admin",
                "//attacker.example/fhir?x",
                "/admin",
                "https://[::1]/fhir?x",
                "https://2130706433/fhir?x",
                "file:///etc/passwd",
                "https://ehr.example.org/fhir/a b"
            })
    void aFurtherPageAnywhereElseIsNot(String next) {
        assertThat(base().next(next)).isEmpty();
    }

    @Test
    void aQueryIsAReadOrASearchAndItsBarIsEscaped() {
        assertThat(base().resolve("Observation?patient=1&code=http://loinc.org|24467-3,x"))
                .isEqualTo(URI.create(
                        "https://ehr.example.org/fhir/Observation?patient=1&code=http://loinc.org%7C24467-3,x"));
        assertThat(base().resolve("Patient/a-1.b")).isEqualTo(URI.create("https://ehr.example.org/fhir/Patient/a-1.b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../admin", "Patient/..", "Patient/1/../2", "https://x", "//x", "Patient/1#", "", "$export"})
    void anythingElseIsNoQuery(String query) {
        assertThatThrownBy(() -> base().resolve(query)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FhirBase base() {
        Optional<FhirBase> base = FhirBase.of("https://ehr.example.org/fhir", false);
        return base.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Medication/x1,Medication/x1",
        "https://ehr.example.org/fhir/Medication/x1,Medication/x1",
        "https://EHR.example.org:443/fhir/Medication/x1/_history/2,Medication/x1/_history/2",
        "https://ehr.example.org/fhir,",
        "https://ehr.example.org/other/Medication/x1,",
        "https://elsewhere.example.org/fhir/Medication/x1,",
        "https://user@ehr.example.org/fhir/Medication/x1,",
        "https://ehr.example.org/fhir/../other/Medication/x1,",
        "//elsewhere.example.org/fhir/Medication/x1,",
        "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0,"
    })
    void aReferenceIsRelativeToThisBaseOrToNone(String reference, @Nullable String relative) {
        FhirBase base = FhirBase.of("https://ehr.example.org/fhir", false).orElseThrow();
        assertThat(base.relative(reference)).isEqualTo(Optional.ofNullable(relative));
    }
}
