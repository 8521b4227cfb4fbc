package dev.rationale.committee.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Person;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredFormTest {

    private static final List<FactKind> KINDS = GuidelinePackages.read(
                    PackageFiles.in(Path.of("../../fhir-adapter/src/test/resources/af")))
            .kinds();

    @Test
    void aMedicineIsWrittenWithItsDayOrItsCourse() throws IOException {
        assertThat(
                        facts(
                                "{anticoagulant: {apixaban: 2022-01-01, warfarin: {since: '2019', until: 2021-12-31, status: over}}}"))
                .containsExactly(
                        new Treated(
                                "anticoagulant-0",
                                "anticoagulant",
                                "apixaban",
                                true,
                                false,
                                When.on(LocalDate.of(2022, 1, 1)),
                                When.UNKNOWN,
                                List.of()),
                        new Treated(
                                "anticoagulant-1",
                                "anticoagulant",
                                "warfarin",
                                false,
                                false,
                                When.in(2019),
                                When.on(LocalDate.of(2021, 12, 31)),
                                List.of()));
        assertThatThrownBy(() -> facts("{anticoagulant: {apixaban: {status: runing}}}"))
                .hasMessageContaining("'running' was meant");
    }

    @Test
    void anOrderWhatWasNotUnderstoodAndThePatientAreWrittenInALineEach() throws IOException {
        assertThat(facts("{anticoagulant-order: apixaban, anticoagulant: {not-understood: medicine-not-named},"
                        + " patient: {born: 1943-04, sex: female}}"))
                .containsExactly(
                        new Proposed("anticoagulant-order-0", "anticoagulant-order", "apixaban", List.of()),
                        new NotUnderstood("anticoagulant-1", "anticoagulant", "medicine-not-named", List.of()),
                        new Person("Person/case", "female", List.of()),
                        new Born("Born/case", When.in(YearMonth.of(1943, 4)), List.of()));
    }

    private static List<Fact> facts(String declared) throws IOException {
        return new DeclaredForm(KINDS).facts(new YAMLMapper().readTree("declared: " + declared));
    }
}
