package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads, in both languages, for every case: never more than the sources say (section 7 of the guideline). */
class SayingsTest {

    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "benign",
                    "b\u00e9nin",
                    "good prognosis",
                    "bon pronostic",
                    "\\b2[.,]4\\b",
                    "\\b7 (?:patients|people|personnes)\\b",
                    "no data below 100",
                    "aucune donn\u00e9e (?:en dessous de|sous) 100",
                    "\\b\\d+(?:[.,]\\d+)? ?(?:MUI|MIU|million)",
                    "\\b(?:AI|AII|BI|BII)\\b")
            .map(saying -> Pattern.compile(saying, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
    private static final int LONGEST_SUMMARY = 140;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noReportSaysWhatIsNeverSaidOrLeavesAPlaceholder(String language) {
        Set<String> found = new TreeSet<>();
        for (CaseResult evaluated : Cases.all()) {
            String text =
                    new TextReport(evaluated.guideline(), language, Style.PLAIN).text(evaluated.seen(), Extent.FULL);
            FORBIDDEN.stream()
                    .filter(saying -> saying.matcher(text).find())
                    .forEach(saying ->
                            found.add(saying + " in " + evaluated.one().name()));
            if (text.matches("(?s).*[{}].*")) {
                found.add("a placeholder in " + evaluated.one().name());
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everySummaryIsShortEnoughForACard(String language) throws IOException {
        for (CaseResult evaluated : Cases.all()) {
            JsonNode json = new ObjectMapper()
                    .readTree(new EvaluationJson(evaluated.guideline(), language).text(evaluated.seen()));
            for (JsonNode advice : json.path("recommendations")) {
                assertThat(advice.path("summary").asText())
                        .isNotBlank()
                        .hasSizeLessThan(LONGEST_SUMMARY)
                        .doesNotContain("{", "null");
            }
        }
    }
}
