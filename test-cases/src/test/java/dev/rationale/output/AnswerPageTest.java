package dev.rationale.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cases.Cases;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.pages.Pages;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page says of a patient for whom nothing is recommended, of a reason, and of treatment that changed. */
class AnswerPageTest {

    private static final String HIV = condition("86406008");

    @Test
    void silenceHasItsReason() {
        String dead = html("\"deceasedDateTime\":\"2016-01-01\",", HIV);
        assertThat(dead).contains("Nothing is recommended. A death is on record; nobody is advised.");

        String treated = html("", HIV, drug("dolutegravir", "2014-06-01", ""), drug("lamivudine", "2014-06-01", ""));
        assertThat(treated)
                .contains("Nothing is recommended. Nothing is said on interleukin-2")
                .containsSubsequence("Nothing is recommended", "CD4 count</strong>", "The course");
    }

    @Test
    void aReasonNamesTheConditionThatItMetAndNoOther() {
        String page = html(
                "",
                HIV,
                drug("aldesleukin", "2015-01-01", ""),
                drug("dolutegravir", "2012-06-01", ""),
                drug("lamivudine", "2012-06-01", ""));
        assertThat(page).contains("Stop interleukin-2");
        String caution = page.substring(page.indexOf("<li>Against interleukin-2"));
        assertThat(caution.substring(0, caution.indexOf("</li>")))
                .contains("$caution : State(")
                .doesNotContain("$review");
    }

    @Test
    void aCourseIsShownByWhatWasGivenWhen() {
        String page = html(
                "",
                HIV,
                drug("lamivudine", "1999-01-01", ""),
                drug("efavirenz", "1999-01-01", "2014-06-01"),
                drug("dolutegravir", "2014-06-01", ""));
        assertThat(page)
                .contains("efavirenz, lamivudine from 1999-01-01 to 2014-05-31")
                .contains("dolutegravir, lamivudine from 2014-06-01")
                .doesNotContain("dolutegravir, efavirenz");
    }

    private static String html(String patient, String... entries) {
        String first = "{\"resourceType\":\"Patient\",\"id\":\"p\"," + patient + "\"birthDate\":\"1970-01-01\"}";
        StringBuilder bundle = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        bundle.append("{\"resource\":").append(first).append('}');
        for (String entry : entries) {
            bundle.append(",{\"resource\":").append(entry).append('}');
        }
        byte[] bytes = bundle.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        Request request =
                Request.of(Cases.GUIDELINE, List.of(FhirDocument.record(bytes)), Clocks.at(LocalDate.of(2017, 11, 17)));
        return Pages.html(new Evaluations().answer(request).page());
    }

    private static String condition(String code) {
        return """
                {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},"onsetDateTime":"1998-01-01",
                "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
                "code":{"coding":[{"system":"http://snomed.info/sct","code":"%s"}]}}""".formatted(code);
    }

    private static String drug(String name, String from, String until) {
        return """
                {"resourceType":"MedicationStatement","id":"%1$s","subject":{"reference":"Patient/p"},"status":"%4$s",
                "medicationCodeableConcept":{"text":"%1$s"},"effectivePeriod":{"start":"%2$s"%3$s}}""".formatted(
                        name,
                        from,
                        until.isEmpty() ? "" : ",\"end\":\"" + until + "\"",
                        until.isEmpty() ? "active" : "completed");
    }
}
