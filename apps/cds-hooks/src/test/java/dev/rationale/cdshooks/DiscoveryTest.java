package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.service.PatientSearches;
import dev.rationale.service.PrefetchStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The discovery document: D1 to D10, and the prefetch templates P1 to P7. */
class DiscoveryTest {

    private static final List<String> PARAMETERS = List.of(
            "(patient|subject)=\\{\\{context.patientId}}",
            "(code|status)=[\\w.,-]+",
            "(date|effective-time)=ge\\d{4}-01-01",
            "_include=Medication\\w+:medication");

    private static final Pattern TOKEN = Pattern.compile("\\{\\{[^}]*}}");

    private final Service service = new Service();

    @ParameterizedTest
    @ValueSource(strings = {"/cds-services", "/cds-services/"})
    void isAnObjectWithAnArrayOfServices(String path) {
        Service.Answered answered = service.get(path, Map.of());
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.answer().headers()).containsEntry("Content-Type", "application/json");
        assertThat(answered.json().path("services")).hasSize(3);
        assertThat(service.lastOutcome()).isEqualTo(HookObserver.Outcome.DISCOVERY);
    }

    @Test
    void describesEachServiceWithHookIdTitleAndDescription() {
        for (JsonNode one : services()) {
            assertThat(Stream.of("hook", "id", "title", "description", "usageRequirements"))
                    .allSatisfy(member -> assertThat(one.path(member).asText()).isNotBlank());
            assertThat(one.path("id").asText())
                    .isEqualTo("rationale-" + one.path("hook").asText());
            assertThat(one.path("title").asText()).startsWith("Interleukin-2");
        }
        assertThat(services().stream().map(one -> one.path("hook").asText()))
                .containsExactly("patient-view", "order-select", "order-sign");
    }

    @Test
    void givesEachServiceAnIdOfItsOwn() {
        assertThat(services().stream().map(one -> one.path("id").asText())).doesNotHaveDuplicates();
    }

    @Test
    void holdsNothingNullOrEmpty() {
        assertThat(service.get("/cds-services", Map.of()).text()).doesNotContain("null", "\"\"", "[]", "{}");
    }

    @Test
    void tellsVersionsOnlyWhereThatIsSwitchedOn() {
        assertThat(services()).noneMatch(one -> one.has("version") || one.has("hookVersion"));
        HookOptions on = new HookOptions(
                Service.OPTIONS.externalUrl(),
                false,
                "en",
                Service.OPTIONS.zone(),
                Service.OPTIONS.evidenceAsOf(),
                Set.of(),
                true,
                PrefetchStyles.FULL,
                Service.OPTIONS.cardsPer(),
                Service.OPTIONS.sensitive(),
                Service.OPTIONS.maxBodyBytes(),
                Service.OPTIONS.pageLifetime(),
                Service.OPTIONS.pageBytes());
        JsonNode announced = new Service(on).get("/cds-services", Map.of()).json();
        announced.path("services").forEach(one -> {
            assertThat(one.path("version").asText()).isEqualTo("3.0.0");
            assertThat(one.path("hookVersion").asText()).isEqualTo("1.0");
        });
    }

    @Test
    void announcesDevelopmentMode() {
        assertThat(services()).noneMatch(one -> one.path("description").asText().contains("DEVELOPMENT"));
        JsonNode document = new Service(Options.development())
                .get("/cds-services", Map.of())
                .json();
        document.path("services")
                .forEach(one -> assertThat(one.path("description").asText()).startsWith("DEVELOPMENT MODE"));
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        JsonNode french = service.get("/cds-services", Map.of("Accept-Language", "fr-CA, en;q=0.5"))
                .json();
        assertThat(french.at("/services/0/title").asText()).startsWith("Interleukine-2");
        JsonNode other = service.get("/cds-services", Map.of("Accept-Language", "de;;;q=x"))
                .json();
        assertThat(other.at("/services/0/title").asText()).startsWith("Interleukin-2");
    }

    @Test
    void asksWithTheOneTokenThatEveryHookHas() {
        assertThat(templates())
                .allSatisfy(
                        template -> assertThat(TOKEN.matcher(template).results().map(match -> match.group()))
                                .containsExactly("{{context.patientId}}"));
    }

    @Test
    void asksByReadingAnInstanceOrSearchingAType() {
        assertThat(templates()).allMatch(template -> template.matches("[A-Z]\\w+(/[^/?]+|\\?[^/]+)"));
    }

    @Test
    void usesOnlyEqualityOfTokensAndOneLowerBoundOfDates() {
        for (String template : templates()) {
            parameters(template).forEach(pair -> assertThat(pair).matches(String.join("|", PARAMETERS)));
        }
    }

    @Test
    void asksForNoResultParameterButTheMedicationsThatAreNamedAndForNoDependency() {
        assertThat(templates())
                .noneMatch(template -> template.contains("%"))
                .filteredOn(template -> template.contains("_") || template.contains(":"))
                .hasSize(3 * 4)
                .allMatch(template -> template.matches("(Medication\\w+)\\?[^_:]*&_include=\\1:medication"));
    }

    @Test
    void namesEachParameterOnce() {
        for (String template : templates()) {
            List<String> names =
                    parameters(template).map(pair -> pair.split("=", 2)[0]).toList();
            assertThat(names).doesNotHaveDuplicates();
        }
    }

    @Test
    void asksForTheCodesOfAllResultsThatTheGuidelineReads() {
        Set<String> known = Service.GUIDELINE.kinds().stream()
                .filter(kind -> kind.from().contains("Observation"))
                .flatMap(kind -> kind.codes().stream())
                .map(FactKind.Code::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new HashSet<>();
        templates().stream()
                .flatMap(DiscoveryTest::parameters)
                .filter(pair -> pair.startsWith("code="))
                .forEach(pair -> asked.addAll(Arrays.asList(pair.substring(5).split(",", -1))));
        asked.removeAll(allergies());
        assertThat(asked).isEqualTo(known);
    }

    private static Set<String> allergies() {
        return Service.GUIDELINE.kinds().stream()
                .filter(kind -> kind.from().contains("AllergyIntolerance"))
                .flatMap(kind -> kind.codes().stream())
                .map(FactKind.Code::code)
                .collect(Collectors.toSet());
    }

    @Test
    void staysTheSameThroughAYear() {
        assertThat(PatientSearches.of(Service.GUIDELINE))
                .allSatisfy(one -> assertThat(one.template(LocalDate.of(2026, 1, 1), PrefetchStyle.FULL))
                        .isEqualTo(one.template(LocalDate.of(2026, 12, 31), PrefetchStyle.FULL)));
    }

    @Test
    void theGuideListsEveryKeyAndWhetherItIsRequired() throws IOException {
        String table = PatientSearches.of(Service.GUIDELINE).stream()
                .map(one -> "| `%s` | %s | %s |".formatted(one.key(), one.required() ? "yes" : "no", one.type()))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("../../docs/integrators.md"))).contains("|---|---|---|\n" + table + "\n\n");
    }

    @Test
    void asksEachClientForWhatItsServerHas() {
        PrefetchStyles styles = new PrefetchStyles(
                PrefetchStyle.FULL.lacking(Set.of("ResearchSubject")),
                Map.of("development", Set.of("MedicationStatement", PrefetchStyle.INCLUDE)));
        String prefetch = new Service(Options.prefetching(styles))
                .get("/cds-services", Map.of())
                .text();
        assertThat(prefetch)
                .contains("medication-requests", "MedicationAdministration?")
                .doesNotContain("medication-statements", "trials", "_include");
    }

    @Test
    void whatAServerLacksIsNotMissing() {
        PrefetchStyles styles = new PrefetchStyles(PrefetchStyle.FULL.lacking(Set.of("MedicationStatement")), Map.of());
        Service epic = new Service(Options.prefetching(styles));
        ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());
        request.withObjectProperty("prefetch").remove("medication-statements");
        assertThat(epic.post("/cds-services/rationale-patient-view", request).cards())
                .hasSize(1);
        assertThat(epic.evaluations.get(0).notices()).isEmpty();
    }

    @Test
    void countsBackFromTodayWhereClientsCan() {
        PrefetchStyles counting = new PrefetchStyles(new PrefetchStyle(Set.of(), true), Map.of());
        assertThat(new Service(Options.prefetching(counting))
                        .get("/cds-services", Map.of())
                        .text())
                .contains("date=ge{{today() - ")
                .doesNotContainPattern("=ge\\d");
    }

    private List<JsonNode> services() {
        List<JsonNode> services = new ArrayList<>();
        service.get("/cds-services", Map.of()).json().path("services").forEach(services::add);
        return services;
    }

    private List<String> templates() {
        List<String> templates = new ArrayList<>();
        services().forEach(one -> one.path("prefetch").forEach(template -> templates.add(template.asText())));
        assertThat(templates).isNotEmpty();
        return templates;
    }

    private static Stream<String> parameters(String template) {
        return template.contains("?")
                ? Arrays.stream(template.substring(template.indexOf('?') + 1).split("&", -1))
                : Stream.of();
    }
}
