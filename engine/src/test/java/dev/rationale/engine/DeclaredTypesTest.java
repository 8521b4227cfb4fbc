package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.engine.tiny.Tea;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guideline on tea concludes, compares and speaks of a type that it declares itself. */
class DeclaredTypesTest {

    private static final String TYPES = """
            types:
              Cups: {input: dated, fields: {count: number}}
              Thirst: {fields: {missing: number, level: [SOME, MUCH], since: when}}
            """;

    private static final String RULES = """
            package rationale.tea;

            import dev.rationale.engine.conclusion.Recommendation;

            rule "Who drank less than a cup is thirsty"
            @Id("thirst")
            ruleflow-group "recommendation"
            when
              $cups : Cups( count < 1 )
            then
              insert( new Thirst( 1 - $cups.count(), Thirst.Level.MUCH, $cups.at() ) );
            end

            rule "Thirst calls for a cup of tea"
            @Id("more-tea.thirst")
            @Cites("steep2001")
            @Direction("for") @Strength("weak") @Certainty("very-low")
            ruleflow-group "recommendation"
            when
              $thirst : Thirst( missing > 0.2, level == Thirst.Level.MUCH )
            then
              insert( new Recommendation( "more-tea" ) );
            end
            """;

    private static final Clocks CLOCKS = Clocks.at(LocalDate.of(2001, 3, 1));

    @Test
    void aRuleConcludesItAnotherMatchesItsFieldsAndATextShowsThem() {
        try (Guideline guideline = Guidelines.from(thirsty(TYPES))) {
            Evaluation evaluation = guideline.evaluate(Tea.drinker(guideline, 0.5), CLOCKS);

            assertThat(evaluation.explanation().facts().get("Thirst"))
                    .hasToString("Thirst[missing=0.5, level=MUCH, since=2001-03-01]");
            assertThat(new EvaluationJson(guideline, "en").text(evaluation)).contains("0.5 cups are missing");
            assertThat(guideline.evaluate(Tea.drinker(guideline, 0.9), CLOCKS).recommendations())
                    .noneMatch(advice -> advice.code().equals("more-tea"));
        }
    }

    @Test
    void anotherEditionOfTheTypeIsAnotherTypeInTheSameProcess() {
        try (Guideline first = Guidelines.from(thirsty(TYPES));
                Guideline second = Guidelines.from(thirsty(TYPES.replace("SOME, MUCH", "SOME, MUCH, TOO_MUCH")))) {
            assertThat(second.types().named("Thirst"))
                    .isNotEqualTo(first.types().named("Thirst"));
            assertThat(second.evaluate(Tea.drinker(second, 0.5), CLOCKS)
                            .explanation()
                            .facts())
                    .containsKey("Thirst");
        }
    }

    @Test
    void whatCannotBeDeclaredIsToldAtItsPlace() {
        String faulty = """
                types:
                  Measured: {fields: {count: number}}
                  Thirst:
                    id: [cup]
                    fields:
                      missing: nummer
                      hashCode: text
                      level: [SOME, some]
                  Level: {fields: {level: [SOME]}}
                  Sip: {input: dated, onlyWith: Level}
                """;

        assertThatThrownBy(() -> GuidelinePackages.read(thirsty(faulty)))
                .isInstanceOfSatisfying(
                        InvalidGuideline.class,
                        refused -> assertThat(refused.problems())
                                .filteredOn(problem -> problem.file().equals("types.yaml"))
                                .extracting(Problem::finding, Problem::line)
                                .contains(
                                        tuple("D001", 2),
                                        tuple("D003", 4),
                                        tuple("D002", 6),
                                        tuple("D001", 7),
                                        tuple("D001", 8),
                                        tuple("D001", 9),
                                        tuple("D004", 10)));
    }

    @Test
    void aRuleThatGivesAFieldSomethingElseIsRefusedAtItsLine() {
        PackageFiles files = thirsty(TYPES)
                .with(Map.of("rules/recommendation/more-tea.drl", RULES.replace("1 - $cups.count()", "\"little\"")));

        assertThatThrownBy(() -> Guidelines.from(files))
                .isInstanceOf(InvalidGuideline.class)
                .hasMessageContaining("rules/recommendation/more-tea.drl");
    }

    private static PackageFiles thirsty(String types) {
        PackageFiles tea = PackageFiles.in(Tea.DIRECTORY);
        Map<String, String> files =
                new HashMap<>(Map.of("types.yaml", types, "rules/recommendation/more-tea.drl", RULES));
        for (String language : List.of("en", "fr")) {
            String path = "messages/" + language + ".yaml";
            String text = tea.text(path).orElseThrow();
            files.put(
                    path,
                    text.replaceAll(
                            "summary: \"\\{cups.count}[^\"]*\"", "summary: \"{thirst.missing} cups are missing\""));
        }
        return tea.with(files);
    }
}
