package dev.rationale.engine;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that read well and do not compile, and rules that compile and do not run. Each is told by file, line and rule. */
class BrokenRulesTest {

    private static final Clocks DAY = Clocks.at(LocalDate.of(2001, 3, 1));

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Cups( count < 1 )|Cups( cuont < 1 )|more-tea.drl:16|cuont",
                "Cups( count < 1 )|Mugs( count < 1 )|more-tea.drl:16|Mugs",
                "new Recommendation( \"more-tea\" )|new Recommendation( \"more-tea\", $nobody )|more-tea.drl:18|$nobody",
                "new Recommendation( \"more-tea\" )|new Recommendation( \"more-tea\", $cups.colour() )|more-tea.drl:18|colour"
            })
    void whatDoesNotCompileIsToldWithItsPlace(String written, String instead, String place, String told)
            throws IOException {
        assertThat(refusal(Tea.copy(directory, written, instead)).problems())
                .extracting(Problem::toString)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains(place, told, "\n  Maybe ");
    }

    @Test
    void whatDoesNotCompileIsToldAllAtOnce() throws IOException {
        Tea.copy(directory, "Cups( count < 1 )", "Cups( cuont < 1 )");
        Path other = directory.resolve("rules/recommendation/less-tea.drl");
        Files.writeString(other, Files.readString(other).replace("claim == \"sleep\"", "clam == \"sleep\""));
        assertThat(refusal(directory).problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains("more-tea.drl:16"))
                .anySatisfy(problem -> assertThat(problem).contains("less-tea.drl:18"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Recommendation( \"more-tea\" )|Recommendation( \"more-tea\", $cups.sources().get( 9 ) )",
                "Cups( count < 1 )|Cups( sources.get( 9 ) == \"x\" )"
            })
    void ruleThatThrowsIsNamed(String written, String instead) throws IOException {
        RuleFailure failure = failure(Tea.copy(directory, written, instead));
        assertThat(failure.rule()).isEqualTo("more-tea.none");
        assertThat(failure).hasMessageContaining("more-tea.drl:9");
    }

    @Test
    void ruleThatFeedsItselfIsStoppedAndNamed() throws IOException {
        RuleFailure failure = failure(
                Tea.copy(
                        directory,
                        "insert( new Recommendation( \"more-tea\" ) );",
                        "insert( new Cups( String.valueOf( $cups.count() - 1 ), $cups.count() - 1, $cups.at(), List.of() ) ); insert( new Recommendation( \"more-tea\" ) );"));
        assertThat(failure.rule()).isEqualTo("more-tea.none");
        assertThat(failure).hasMessageContaining("did not come to rest").hasMessageContaining("\n  Maybe ");
    }

    private static InvalidGuideline refusal(Path directory) {
        return catchThrowableOfType(InvalidGuideline.class, () -> Guidelines.from(directory));
    }

    private static RuleFailure failure(Path directory) {
        try (Guideline guideline = Guidelines.from(directory)) {
            return catchThrowableOfType(RuleFailure.class, () -> guideline.evaluate(Tea.drinker(0.5), DAY));
        }
    }
}
