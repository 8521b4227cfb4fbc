package dev.rationale.engine.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.type.PackageTypes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of cells before and after something is started on 2003-01-15, looked at on 2003-12-31. */
class DerivedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count||Out[count=4]|a b c d",
                "count|six|Out[count=2]|c d",
                "earliest||Out[value=200.0, at=2002-06-01]|a",
                "latest||Out[value=260.0, at=2003-11-01]|d",
                "minimum||Out[value=180.0, at=2003-01-10]|b",
                "minimum|six|Out[value=240.0, at=2003-10-01]|c",
                "maximum||Out[value=260.0, at=2003-11-01]|d",
                "baseline||Out[value=180.0, at=2003-01-10]|b start",
                "valueAt||Out[value=260.0, at=2003-11-01]|d start",
                "gain||Out[gain=80.0, from=2003-01-10, at=2003-11-01]|b d start",
                "slope|six|Out[perMonth=19.6, count=2]|c d",
                "since||Out[months=1, at=2003-11-01]|d"
            })
    void eachOperatorSaysWhatItIsDerivedFrom(String operator, String within, String fact, String from) {
        Reduced derived = derived(operator, Optional.ofNullable(within).orElse(""), CellCounts.all())
                .orElseThrow();

        assertThat(derived.fact()).hasToString(fact);
        assertThat(derived.from()).extracting(Fact::id).containsExactly(from.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"earliest", "latest", "minimum", "maximum", "baseline", "valueAt", "gain", "slope", "since"})
    void whereSomethingIsMissingThereIsNoFact(String operator) {
        assertThat(derived(operator, "", List.of())).isEmpty();
    }

    @Test
    void noneIsANumberToo() {
        assertThat(derived("count", "", List.of()).orElseThrow().fact()).hasToString("Out[count=0]");
    }

    @ParameterizedTest
    @CsvSource({"baseline", "valueAt", "gain"})
    void withoutTheEventThereIsNothingToReckonFrom(String operator) {
        List<Fact> counts = CellCounts.all().stream()
                .filter(fact -> !fact.id().equals("start"))
                .toList();

        assertThat(derived(operator, "", counts)).isEmpty();
    }

    @Test
    void aResultThatMayLieOutsideIsLeftOut() {
        List<Fact> vague = List.of(CellCounts.count("a", 200, When.in(2003)));

        assertThat(derived("latest", "six", vague)).isEmpty();
        assertThat(derived("latest", "", vague)).isPresent();
    }

    private static Optional<Reduced> derived(String operator, String within, List<Fact> inputs) {
        PackageTypes types = CellCounts.types(operator, within);
        return new Derivation(types, CellCounts.MONTHS, CellCounts.DAY)
                .of(inputs, List.of()).stream()
                        .filter(step -> step.fact().type().equals("Out"))
                        .findFirst();
    }
}
