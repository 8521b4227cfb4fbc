package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.page.Explanations;
import dev.rationale.service.ServiceAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages behind a card: complete, without scripts, for a limited time, under names that nobody can guess. */
class PageTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final String BASE = Service.OPTIONS.externalUrl().toString();

    private final Service service = new Service();

    @Test
    void showsTheRecommendationItsReasonsTheDataTheRuleAndTheSources() {
        String page = page(service, Patients.longNotMeasured(), "en");
        assertThat(page)
                .contains(
                        "<h1>Measure CD4 now</h1>",
                        "CD4 150 cells/µL on 2023-01-01",
                        "Observation/cd4",
                        "rule \"A last count below 200 that is too old is measured again",
                        "<code>usphsIdsa2002</code>",
                        "Unless what is missing changes it",
                        "A recent CD4 count",
                        "not a substitute for clinical judgement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void isAWellFormedDocumentInItsLanguage(String language) {
        String page = page(service, Patients.poorResponder(), language);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html ")
                .contains(" lang=\"" + language + "\">", "<title>", "<main ", "<h1>");
        assertThat(page.split("<h1>", -1)).hasSize(2);
        assertThat(page).contains("<th scope=\"col\"");
    }

    @Test
    void showsTheDataThatDecidedBeforeTheRule() {
        String page = page(service, Patients.poorResponder(), "en");
        assertThat(page.indexOf("<section class=\"data\">")).isPositive().isLessThan(page.indexOf("<pre"));
    }

    @Test
    void leadsFromEachReasonToItsResourceAndItsCondition() {
        String page = page(service, Patients.poorResponder(), "en");
        assertThat(page)
                .containsPattern(
                        "CD4 150 cells/µL on [^<]*\n<div class=\"from\"><code class=\"id\">Observation/cd4</code>")
                .contains("<code class=\"condition\" lang=\"en\">$cd4 : Cd4Status( cells &gt;= 50 )</code>");
    }

    @Test
    void leadsFromEachCitationToItsPublication() {
        assertThat(page(service, Patients.poorResponder(), "en"))
                .contains("href=\"https://doi.org/10.1056/NEJMoa0903175\"")
                .contains("href=\"https://pubmed.ncbi.nlm.nih.gov/19828532/\"");
    }

    @Test
    void letsABrowserRunAndLoadNothing() {
        Service.Answered answered = open(service, Patients.poorResponder(), "en");
        assertThat(answered.answer().headers().get("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'", "form-action 'none'");
        assertThat(answered.answer().headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Referrer-Policy", "no-referrer");
        assertThat(answered.text())
                .doesNotContain("<script", "javascript:", "http-equiv", "<img", "<link", " style=")
                .doesNotContainPattern("\\son\\w+=");
    }

    @Test
    void escapesWhatComesFromTheRecord() {
        ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());
        ((ObjectNode) request.at("/prefetch/cd4/entry/0/resource")).put("id", "<script>alert(1)</script>");
        JsonNode card = service.post(VIEW, request).cards().get(0);
        String page = service.get(path(card), Map.of()).text();
        assertThat(page).doesNotContain("<script").contains("Observation/&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void isFoundUnderItsNameAndForItsQuestionsOnly() {
        String path = path(card(service, Patients.poorResponder(), "en"));
        assertThat(service.get(path, Map.of()).status()).isEqualTo(200);
        assertThat(service.get(path.replace("/pcp", "/toxoplasmosis"), Map.of()).status())
                .isEqualTo(404);
        assertThat(service.get(path.replace("/pcp", ""), Map.of()).status()).isEqualTo(404);
        assertThat(service.get("/explanations/AAAAAAAAAAAAAAAAAAAAAAAAAAA/il2", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(service.call("POST", path, Map.of(), "").status()).isEqualTo(405);
    }

    @Test
    void hasANameOfManyRandomBits() {
        Set<String> names = new HashSet<>();
        for (int call = 0; call < 20; call++) {
            String name = path(card(service, Patients.poorResponder(), "en")).split("/", -1)[2];
            assertThat(name).hasSizeGreaterThanOrEqualTo(22).matches("[\\w-]+");
            names.add(name);
        }
        assertThat(names).hasSize(20);
    }

    @Test
    void isGoneWhenItsTimeIsOver() {
        Movable clock = new Movable();
        Service timed = new Service(
                Service.OPTIONS,
                ports -> new HookPorts(
                        ports.guideline(),
                        ports.authenticator(),
                        ports.fetch(),
                        ports.decisions(),
                        ports.feedback(),
                        ports.observer(),
                        clock,
                        ports.random(),
                        List.of()));
        String path = path(card(timed, Patients.poorResponder(), "en"));
        clock.now = clock.now.plus(Service.OPTIONS.pageLifetime()).minusSeconds(1);
        assertThat(timed.get(path, Map.of()).status()).isEqualTo(200);
        clock.now = clock.now.plusSeconds(1);
        assertThat(timed.get(path, Map.of()).status()).isEqualTo(410);
        Service.Answered notice = timed.get(path, Map.of("Accept", "text/html,*/*;q=0.8", "Accept-Language", "fr"));
        assertThat(notice.status()).isEqualTo(410);
        assertThat(notice.answer().headers().get("Content-Type")).startsWith("text/html");
        assertThat(notice.text())
                .contains("lang=\"fr\"", "<h1>Cette explication n’est pas disponible</h1>")
                .doesNotContain("CD4", "Patient/");
    }

    @Test
    void saysInAPageThatNothingIsKnownOfAnAddress() {
        String made = "/explanations/AAAAAAAAAAAAAAAAAAAAAAAAAAA/il2";
        Service.Answered notice = service.get(made, Map.of("Accept", "text/html"));
        assertThat(notice.status()).isEqualTo(404);
        assertThat(notice.text()).contains("<h1>This explanation is not available</h1>");
        assertThat(service.get(made, Map.of("Accept", "*/*")).problems())
                .containsExactly("There is nothing at this address.");
    }

    @Test
    void givesUpTheOldestWhenTheMemoryIsUsedUp() {
        Service any = new Service();
        card(any, Patients.poorResponder(), "en");
        ServiceAnswer answer = any.decisions.get(0).answer();
        Explanations explanations = new Explanations(Duration.ofHours(1), 1 << 17, Service.CLOCK);
        for (int index = 0; index < 1000; index++) {
            explanations.keep("page-" + index, answer);
        }
        assertThat(explanations.find("page-0")).isEmpty();
        assertThat(explanations.find("page-999").orElseThrow().answer().json()).isEqualTo(Service.parse(answer.json()));
    }

    @Test
    void keepsNothingOfACallThatGaveNoCard() {
        service.post(VIEW, Service.prefetched(Service.patientView("p1"), Patients.unknown()));
        assertThat(service.decisions.get(0).cards()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void tellsOfTheGuidelineWithoutAnybodysData(String language) {
        Service.Answered answered = service.get("/guideline", Map.of("Accept-Language", language));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text())
                .contains("insight2009", Service.GUIDELINE.id().digest())
                .doesNotContain("<script");
    }

    private static String page(Service service, FhirStub server, String language) {
        return open(service, server, language).text();
    }

    private static Service.Answered open(Service service, FhirStub server, String language) {
        return service.get(path(card(service, server, language)), Map.of());
    }

    private static JsonNode card(Service service, FhirStub server, String language) {
        String request = Service.prefetched(Service.patientView("p1"), server).toString();
        return service.post(VIEW, request, Map.of("Accept-Language", language))
                .cards()
                .get(0);
    }

    private static String path(JsonNode card) {
        return card.at("/links/0/url").asText().substring(BASE.length());
    }

    /** A clock that a test moves. */
    private static final class Movable extends Clock {

        private Instant now = Service.CLOCK.instant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
