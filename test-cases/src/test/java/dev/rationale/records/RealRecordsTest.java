package dev.rationale.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.PatientDocuments;
import dev.rationale.service.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records in the shape of real systems, whose patients are invented, and what the whole answer says of them. */
class RealRecordsTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final Clocks DAY = Clocks.at(LocalDate.of(2024, 6, 30));
    private static final Map<String, String> LISTS = Map.of(
            "advises", "/recommendations/code",
            "asks", "/dataRequests/code",
            "leaves out", "/excluded/reason",
            "understands nothing of", "/notUnderstood/kind",
            "takes", "/profile/art/drugs");

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openmrs-hiv-condition    | /profile/hiv/basis | RECORDED",
                "icd-hiv                  | /profile/hiv/basis | RECORDED",
                "german-mii               | /profile/hiv/basis | RECORDED",
                "vl-log-loinc-as-text     | /profile/virologicResponse/level | NOT_CONTROLLED",
                "vl-log-loinc-as-text     | /profile/virologicResponse/copies | 30200",
                "target-not-detected      | /profile/virologicResponse/level | SUPPRESSED",
                "negated-detected         | /profile/virologicResponse/level | SUPPRESSED",
                "openmrs-cells-mmL        | /profile/cd4/value | 90",
                "history-two-versions     | /profile/cd4/value | 180",
                "two-servers-same-id      | /profile/cd4/value | 180",
                "refuted-second-coding    | /reason | no-hiv-infection",
                "deceased                 | /reason | deceased",
                "openhie-case-report      | /reason | art-not-understood",
            })
    void saysWhatIsMeant(String file, String member, String expected) {
        assertThat(answer(file).at(member).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vl-log-loinc-as-text     | advises | control-viraemia-first",
                "vl-log-loinc-copies-unit | leaves out | log-linear-clash",
                "vl-dot-thousands         | understands nothing of | hiv-rna",
                "arv-hyphenated           | takes | emtricitabine",
                "arv-hyphenated           | takes | dolutegravir",
                "arv-brand-or-short-name  | takes | bictegravir",
                "arv-code-alone           | takes | bictegravir",
                "arv-code-alone           | advises | start-pcp-prophylaxis",
                "german-mii               | takes | lamivudine",
                "dispense-months          | takes | dolutegravir",
                "trimethoprim-alone       | advises | start-pcp-prophylaxis",
                "refuted-second-coding    | leaves out | condition-not-confirmed",
                "cd4-implausible          | understands nothing of | cd4-count",
                "cd4-implausible          | asks | clarify-results",
                "cd4-integer              | leaves out | unit-missing",
                "comparator-equals        | leaves out | comparator-unknown",
                "il2-as-IL2               | advises | il2-stop",
                "history-entered-in-error | asks | cd4-count",
                "openhie-case-report      | asks | reconcile-medications",
                "openhie-case-report      | understands nothing of | antiretroviral",
            })
    void holdsWhatIsMeant(String file, String list, String expected) {
        assertThat(list(file, list)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arv-hyphenated           | advises | art-first",
                "arv-brand-or-short-name  | advises | art-first",
                "dispense-months          | advises | art-first",
                "arv-code-alone           | understands nothing of | prophylaxis",
                "german-mii               | advises | art-first",
                "openhie-case-report      | advises | art-first",
                "openhie-case-report      | leaves out | status-unclear",
                "art-on-hold              | advises | continue-art-and-remeasure",
                "pep-completed            | takes | lamivudine",
                "history-art-stopped      | takes | dolutegravir",
                "trimethoprim-alone       | advises | continue-pcp-prophylaxis",
                "deceased                 | advises | art-first",
                "cd4-implausible          | advises | start-pcp-prophylaxis",
            })
    void neverSaysWhatIsNotSo(String file, String list, String unexpected) {
        assertThat(list(file, list)).doesNotContain(unexpected);
    }

    @ParameterizedTest
    @CsvSource({"stu3-taken-n, STU3", "r5-medication, R5"})
    void anotherVersionOfFhirIsRefusedByName(String file, String version) {
        assertThatThrownBy(() -> answer(file))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining(version);
    }

    private static List<String> list(String file, String list) {
        String path = LISTS.getOrDefault(list, "");
        JsonNode answer = answer(file);
        return path.endsWith("/drugs")
                ? texts(answer.at(path))
                : answer.at(path.substring(0, path.lastIndexOf('/')))
                        .findValuesAsText(path.substring(path.lastIndexOf('/') + 1));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static JsonNode answer(String file) {
        try (InputStream in = RealRecordsTest.class.getResourceAsStream("/real/" + file + ".json")) {
            PatientDocuments documents = PatientDocuments.of(List.of(FhirDocument.record(in.readAllBytes())));
            return new ObjectMapper()
                    .readTree(new Evaluations()
                            .answer(new Request(GUIDELINE, DAY, "en", documents))
                            .jsonLine(Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
