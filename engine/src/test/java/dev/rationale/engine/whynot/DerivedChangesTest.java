package dev.rationale.engine.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.derive.CellCounts;
import dev.rationale.engine.derive.Derivation;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Boundaries;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.PackageTypes;
import dev.rationale.engine.type.Records;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For every operator there is a change of an input with which it gives the number that a rule asks for. */
class DerivedChangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count||7|count=7|added Count x 3",
                "earliest||350|value=350.0|value Count.cells 200 to 350",
                "latest||350|value=350.0|value Count.cells 260 to 350",
                "minimum||150|value=150.0|value Count.cells 180 to 150",
                "maximum||500|value=500.0|value Count.cells 260 to 500",
                "baseline||50|value=50.0|value Count.cells 180 to 50",
                "valueAt||400|value=400.0|value Count.cells 260 to 400",
                "gain||100|gain=100.0|value Count.cells 260 to 280",
                "slope|six|30|perMonth=30|value Count.cells 260 to 271",
                "since||2|months=2|date Count.at 2003-11-01 to 2003-10-31"
            })
    void anOperatorIsTurnedRound(String operator, String within, double number, String gives, String change) {
        PackageTypes types = CellCounts.types(operator, within == null ? "" : within);
        Derivation derivation = new Derivation(types, CellCounts.MONTHS, CellCounts.DAY);
        DeclaredDerived asked =
                DerivedChanges.asked(types, Set.of("Out")).stream().findFirst().orElseThrow();

        Stream<String> giving = changes(types, derivation, number).stream()
                .filter(one -> derivation
                        .derived(asked, one.inputs())
                        .filter(step -> step.fact().toString().contains(gives))
                        .isPresent())
                .map(DerivedChangesTest::said);

        assertThat(giving).contains(change);
    }

    @Test
    void whatNoRuleAsksForIsNotChanged() {
        PackageTypes types = CellCounts.types("latest", "");

        assertThat(DerivedChanges.asked(types, Set.of("Other"))).isEmpty();
    }

    private static List<InputChange> changes(PackageTypes types, Derivation derivation, double number) {
        List<Fact> all = CellCounts.all().stream()
                .map(fact -> Records.made(types.named(fact.type()).orElseThrow(), Records.values(fact)))
                .toList();
        SupposedValues values = new SupposedValues(new Boundaries(List.of(number)), CellCounts.DAY);
        return new DerivedChanges(all, CellCounts.DAY, values, List.of(), derivation)
                .all(DerivedChanges.asked(types, Set.of("Out")));
    }

    private static String said(InputChange change) {
        return change.kind().equals("added")
                ? "added " + change.factType() + " " + change.to().replace("×", "x")
                : change.kind() + " " + change.factType() + "." + change.field() + " " + change.from() + " to "
                        + change.to();
    }
}
