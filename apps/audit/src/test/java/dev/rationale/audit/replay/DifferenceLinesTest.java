package dev.rationale.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.words.Words;
import dev.rationale.engine.diff.AnswerDiff;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceLinesTest {

    private static final String THEN = """
            {"status": "success", "reason": null,
             "recommendations": [{"code": "start", "strength": "weak", "because": ["A/1"]}],
             "evidenceGaps": [{"code": "few", "claim": "one"}, {"code": "few", "claim": "two"}],
             "trace": {
               "facts": [{"id": "A/1", "summary": "once"}],
               "firings": [{"rule": "a", "matched": ["A/1"]}, {"rule": "b", "matched": []}, {"rule": "c", "matched": []}]}}
            """;
    private static final String NOW = """
            {"status": "data-required", "reason": "no-count",
             "recommendations": [{"code": "start", "strength": "strong", "because": ["A/1", "A/2"]}],
             "evidenceGaps": [{"code": "few", "claim": "two"}],
             "trace": {
               "facts": [{"id": "A/1", "summary": "twice"}, {"id": "A/2", "summary": "new"}],
               "firings": [{"rule": "a", "matched": ["A/2"]}, {"rule": "b", "matched": []}, {"rule": "b", "matched": ["A/2"]}]}}
            """;

    @Test
    void eachDifferenceIsASentenceAndWhatWasSaidComesFirst() {
        assertThat(lines(THEN, NOW))
                .containsExactly(
                        "reason: was none, is no-count",
                        "status: was success, is data-required",
                        "recommendation start: because was [\"A/1\"], is [\"A/1\",\"A/2\"]",
                        "recommendation start: strength was \"weak\", is \"strong\"",
                        "evidence gap few/one: is no longer given",
                        "rule a: fires on or inserts other facts",
                        "rule b: fired 1 times, fires 2 times",
                        "rule c: no longer fires",
                        "fact A/1: summary was \"once\", is \"twice\"",
                        "fact A/2: is new");
    }

    @Test
    void theyAreInTheLanguageOfTheDecision() {
        assertThat(lines(THEN, NOW, "fr"))
                .contains(
                        "raison\u00a0: avant rien, maintenant no-count",
                        "recommandation start\u00a0: strength, avant \"weak\", maintenant \"strong\"",
                        "règle b\u00a0: s’est déclenchée 1 fois, se déclenche 2 fois",
                        "fait A/2\u00a0: est nouveau");
    }

    @Test
    void whatDiffersElsewhereIsWordingOrOrder() {
        assertThat(lines("{\"disclaimer\": \"a\"}", "{\"disclaimer\": \"b\"}"))
                .containsExactly("only the wording or the order differs");
    }

    @Test
    void ofVeryManyOnlyTheFirstAreNamed() {
        String facts =
                IntStream.range(0, 50).mapToObj("{\"id\": \"A/%d\"}"::formatted).collect(Collectors.joining(","));

        assertThat(lines("{}", "{\"trace\": {\"facts\": [" + facts + "]}}"))
                .hasSize(41)
                .endsWith("fact A/39: is new", "and 10 more");
    }

    private static List<String> lines(String before, String after) {
        return lines(before, after, "en");
    }

    private static List<String> lines(String before, String after, String language) {
        return new DifferenceLines(Words.in(language))
                .of(AnswerDiff.between(Canonical.tree(before), Canonical.tree(after)));
    }
}
