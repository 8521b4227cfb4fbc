package dev.rationale.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.fhir.map.RecordMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PatientSearchesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatAPackageDeclaresIsAskedForAndNoAnswerIsGivenWithoutIt() {
        try (Guideline other = Guidelines.from(Path.of("../examples/cotrimoxazole-hiv"))) {
            List<PatientSearch> searches = PatientSearches.of(other);
            assertThat(searches).startsWith(PatientSearches.of(List.of()).toArray(PatientSearch[]::new));
            assertThat(searches)
                    .filteredOn(one -> one.type().equals("AllergyIntolerance"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.required()).isTrue())
                    .extracting(one -> one.query(DAY, "17"))
                    .isEqualTo("AllergyIntolerance?patient=17&code=387406002,91939003");
            assertThat(searches)
                    .extracting(PatientSearch::key)
                    .doesNotHaveDuplicates()
                    .containsAll(other.kinds().stream()
                            .filter(kind -> !kind.own())
                            .map(kind -> kind.kind())
                            .toList());
        }
    }

    @Test
    void declaredConditionsAreAskedForWithTheOthers() {
        try (Guideline bundled = Guidelines.bundled()) {
            List<PatientSearch> searches = PatientSearches.of(bundled);
            assertThat(searches)
                    .filteredOn(one -> one.type().equals("Condition"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.codes())
                            .containsAll(PatientSearches.of(List.of()).stream()
                                    .filter(known -> known.key().equals("conditions"))
                                    .flatMap(known -> known.codes().stream())
                                    .toList())
                            .containsAll(bundled.kinds().stream()
                                    .filter(kind -> kind.of() == KindOf.CONDITION)
                                    .flatMap(kind -> kind.codes().stream())
                                    .map(FactKind.Code::code)
                                    .toList()));
        }
    }

    @Test
    void medicinesAreAskedForWholePanelsByTheirOwnCodeAndPrefixesByNoCode() {
        try (Guideline plain = Guidelines.from(Path.of("../fhir-adapter/src/test/resources/af"))) {
            List<PatientSearch> searches = PatientSearches.of(plain);
            assertThat(searches)
                    .filteredOn(one -> one.type().startsWith("Medication"))
                    .hasSize(4)
                    .allSatisfy(one -> assertThat(one.required()).isTrue())
                    .allSatisfy(one -> assertThat(one.codes()).isEmpty());
            assertThat(searches)
                    .filteredOn(one -> one.key().equals("systolic"))
                    .extracting(one -> one.query(DAY, "17"))
                    .containsExactly("Observation?patient=17&code=8480-6,85354-9");
            assertThat(searches)
                    .filteredOn(one -> one.key().equals("atrial-fibrillation"))
                    .extracting(one -> one.query(DAY, "17"))
                    .containsExactly("Condition?patient=17");
            assertThat(searches)
                    .extracting(PatientSearch::key)
                    .doesNotHaveDuplicates()
                    .doesNotContain("anticoagulant-order");
        }
    }

    @Test
    void everyTypeThatTheReaderKnowsIsAskedFor() {
        try (Guideline bundled = Guidelines.bundled()) {
        Set<String> types = PatientSearches.of(bundled).stream()
                .map(PatientSearch::type)
                .collect(Collectors.toCollection(TreeSet::new));
        // Medications are read where they are named, and MedicationOrder is of DSTU2, so no R4 server has it.
        types.addAll(List.of("Medication", "MedicationOrder"));
        assertThat(types).isEqualTo(new TreeSet<>(RecordMapper.interesting(bundled.kinds())));
        }
    }
}
