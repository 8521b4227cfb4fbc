package dev.rationale.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.diff.AnswerChange.Kind;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.tiny.Tea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AnswerDiffTest {

    private static final Guideline TEA = Guidelines.from(Tea.DIRECTORY);
    private static final LocalDate DAY = LocalDate.of(2001, 3, 1);
    private static final Evaluation MANY = drinking(3);
    private static final Evaluation FEW = drinking(0.5);

    @AfterAll
    static void release() {
        TEA.close();
    }

    @Test
    void answersToOneInputDifferByNothing() {
        assertThat(AnswerDiff.between(MANY, drinking(3)).isEmpty()).isTrue();
    }

    @Test
    void answersToTwoInputsDifferByTheFactAndByWhatFollowed() {
        assertThat(kinds(AnswerDiff.between(MANY, FEW)))
                .containsExactly(
                        "RECOMMENDATION APPEARS more-tea",
                        "RULE APPEARS more-tea.none",
                        "FACT CONTENT Cups/1",
                        "FACT APPEARS Recommendation/more-tea");
    }

    @Test
    void whatAppearedOnTheWayThereGoesOnTheWayBack() {
        AnswerDiff back = AnswerDiff.between(FEW, MANY);
        assertThat(back.in(AnswerPart.FACT, Kind.GOES)).containsExactly("Recommendation/more-tea");
        assertThat(back.in(AnswerPart.RULE)).containsExactly("more-tea.none");
        assertThat(back.conclusions())
                .singleElement()
                .satisfies(change -> assertThat(change.from()).isEqualTo("for, weak, very-low"))
                .satisfies(change -> assertThat(change.to()).isEmpty());
    }

    @Test
    void answersThatWereKeptDifferAsTheEvaluationsDid() {
        assertThat(kinds(AnswerDiff.between(json(MANY), json(FEW)))).isEqualTo(kinds(AnswerDiff.between(MANY, FEW)));
        assertThat(AnswerDiff.between(json(FEW), json(FEW)).isEmpty()).isTrue();
    }

    @Test
    void otherReasonsOfTheSameAdviceAreNoOtherGrade() {
        assertThat(AnswerDiff.between(FEW, drinking(0.4)).conclusions())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REASON))
                .satisfies(change -> assertThat(change.members()).containsExactly("because"));
        JsonNode graded = json(FEW);
        ((ObjectNode) graded.at("/recommendations/1")).put("strength", "strong");
        assertThat(AnswerDiff.between(json(FEW), graded).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.GRADE))
                .satisfies(change -> assertThat(change.to()).isEqualTo("for, strong, very-low"));
    }

    @Test
    void aRuleThatFiresMoreOftenIsCounted() {
        JsonNode oftener = json(FEW);
        ((ObjectNode) oftener.path("trace")).withArray("firings").add(oftener.at("/trace/firings/0"));
        assertThat(AnswerDiff.between(json(FEW), oftener).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.firedBefore()).isEqualTo(1))
                .satisfies(change -> assertThat(change.firesNow()).isEqualTo(2));
    }

    @Test
    void aStatusThatIsGoneOrNewIsToldWithItsReason() {
        JsonNode silent = json(FEW);
        ((ObjectNode) silent).put("status", "not-applicable").put("reason", "no-tea");
        assertThat(AnswerDiff.between(json(FEW), silent).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.from()).isEqualTo("success"))
                .satisfies(change -> assertThat(change.to()).isEqualTo("not-applicable no-tea"));
    }

    private static Evaluation drinking(double cups) {
        return TEA.evaluate(Tea.drinker(cups), Clocks.at(DAY));
    }

    private static List<String> kinds(AnswerDiff diff) {
        return diff.changes().stream()
                .map(one -> one.part() + " " + one.kind() + " " + one.code())
                .toList();
    }

    private static JsonNode json(Evaluation evaluation) {
        try {
            return new ObjectMapper().readTree(new EvaluationJson(TEA, "en").text(evaluation));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
