package dev.rationale.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the comparison of answers leaves out and what it finds. */
class AnswersDiffTest {

    private static final String BEFORE = """
            {"guideline":{"digest":"a"},"share":0.50,"none":[],
             "recommendations":[{"code":"x","because":["B"]},{"code":"y","because":[]}],
             "trace":{"facts":[{"id":"B","type":"Birth"},{"id":"C","type":"Count"}]}}""";
    private static final String AFTER = """
            {"guideline":{"digest":"b"},"share":0.50,"none":[],
             "recommendations":[{"code":"x","because":["NoA","B"],"rules":["r"]},{"code":"y","because":[]}],
             "trace":{"facts":[{"id":"NoA","type":"NoAllergy"},{"id":"B","type":"Birth"},{"id":"C","type":"Count"}]}}""";

    @Test
    void eachDifferenceIsFoundAtItsPath() {
        assertThat(lines(BEFORE, AFTER, List.of()))
                .containsExactly(
                        "     1  guideline.digest changed: \"a\" -> \"b\" in one",
                        "     1  recommendations[].because[] added: \"NoA\" in one",
                        "     1  recommendations[].rules added: [\"r\"] in one",
                        "     1  trace.facts[] added: {\"id\":\"NoA\",\"type\":\"NoAllergy\"} in one");
    }

    @Test
    void anotherOrderOfTheSameItemsIsADifference() {
        assertThat(lines("{\"a\":[\"x\",\"y\"]}", "{\"a\":[\"y\",\"x\"]}", List.of()))
                .singleElement()
                .asString()
                .contains("a[] order");
        assertThat(lines("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", List.of()))
                .singleElement()
                .asString()
                .contains("order");
    }

    @Test
    void whatIsListedIsLeftOutAndNothingElse() {
        LeftOut listed = leftOut(List.of(
                "guideline.digest changes with the rules",
                "recommendations[].rules are new",
                "recommendations[].because[=No*] are new",
                "trace.facts[type=No*] are new"));

        assertThat(listed.from(AFTER)).isEqualTo(listed.from(BEFORE)).contains("0.50", "\"Count\"", "[ ]");
        assertThat(listed.from(AFTER.replace("\"C\"", "\"D\""))).isNotEqualTo(listed.from(BEFORE));
    }

    @Test
    void aLineWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> LeftOutPath.of("guideline.digest")).hasMessageContaining("reason");
        assertThatThrownBy(() -> LeftOutPath.of("facts[ why")).hasMessageContaining("name[]");
    }

    @Test
    void anAnswerThatIsReadAndWrittenAgainHasTheSameBytes() {
        LeftOut nothingThere = leftOut(List.of("nothing.of.this is there"));

        assertThat(Questions.data().limit(1).flatMap(one -> one.answers().values().stream()))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(nothingThere.from(answer)).isEqualTo(answer));
    }

    private static LeftOut leftOut(List<String> lines) {
        return new LeftOut(lines.stream().map(LeftOutPath::of).toList());
    }

    private static Stream<String> lines(String before, String after, List<String> leftOut) {
        return DifferencesReport.lines(Map.of("one", before), Map.of("one", after), leftOut(leftOut)).stream();
    }
}
