package dev.rationale.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientSearchesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatAPackageDeclaresIsAskedForAndMayBeLeftUnanswered() {
        try (Guideline other = Guidelines.from(Path.of("../examples/cotrimoxazole-hiv"))) {
            List<PatientSearch> searches = PatientSearches.of(other);
            assertThat(searches)
                    .filteredOn(one -> one.type().equals("AllergyIntolerance"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.required()).isFalse())
                    .satisfies(one -> assertThat(one.kinds()).containsExactly("sulfonamide-allergy"))
                    .extracting(one -> one.query(DAY, "17", PrefetchStyle.FULL))
                    .isEqualTo("AllergyIntolerance?patient=17");
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
                    .satisfies(one -> assertThat(one.kinds())
                            .contains("toxoplasma-serology", "adverse-effect")
                            .containsAll(bundled.kinds().stream()
                                    .filter(kind -> kind.of() == KindOf.CONDITION)
                                    .map(FactKind::kind)
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
                    .allSatisfy(one -> assertThat(one.kinds()).containsExactly("anticoagulant"))
                    .allSatisfy(one -> assertThat(one.filter().codes()).isEmpty());
            assertThat(searches)
                    .filteredOn(one -> one.key().equals("systolic"))
                    .extracting(one -> one.query(DAY, "17", PrefetchStyle.FULL))
                    .containsExactly("Observation?patient=17&code=8480-6,85354-9");
            assertThat(searches)
                    .filteredOn(one -> one.kinds().contains("atrial-fibrillation"))
                    .extracting(one -> one.query(DAY, "17", PrefetchStyle.FULL))
                    .containsExactly("Condition?patient=17");
            assertThat(searches)
                    .extracting(PatientSearch::key)
                    .doesNotHaveDuplicates()
                    .doesNotContain("anticoagulant-order");
        }
    }

    @Test
    void everyTypeOfADeclaredKindIsAskedFor() {
        try (Guideline bundled = Guidelines.bundled()) {
            Set<String> asked = PatientSearches.of(bundled).stream()
                    .map(PatientSearch::type)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> declared = bundled.kinds().stream()
                    .flatMap(kind -> kind.from().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(asked).isEqualTo(declared);
        }
    }

    @Test
    void anObservationThatASearchKnowsJoinsIt() {
        try (Guideline bundled = Guidelines.bundled()) {
            assertThat(PatientSearches.of(bundled))
                    .filteredOn(one -> one.kinds().contains("cd4-percent"))
                    .extracting(PatientSearch::key)
                    .containsExactly("cd4");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "medication-requests ! MedicationRequest?patient=17&status=active,completed,draft,on-hold,stopped,unknown&_include=MedicationRequest:medication",
                "medication-statements ! MedicationStatement?patient=17&status=active,completed,intended,on-hold,stopped,unknown&_include=MedicationStatement:medication",
                "medication-administrations ! MedicationAdministration?patient=17&status=completed,in-progress,on-hold,stopped,unknown&effective-time=ge2016-01-01&_include=MedicationAdministration:medication",
                "medication-dispenses ! MedicationDispense?patient=17&status=completed,in-progress,on-hold,preparation,unknown&_include=MedicationDispense:medication",
                "toxoplasma ! Observation?patient=17&code=22577-1,22580-5,40677-7,5388-4,8039-0&date=ge1981-01-01"
            })
    void ofMedicinesOnlyWhatMattersIsAskedFor(String key, String query) {
        try (Guideline bundled = Guidelines.bundled()) {
            assertThat(PatientSearches.of(bundled))
                    .filteredOn(one -> one.key().equals(key))
                    .extracting(one -> one.query(DAY, "17", PrefetchStyle.FULL))
                    .containsExactly(query);
        }
    }

    @Test
    void aSearchByDateIsMadeOnlyOfADateThatEveryResourceHas() {
        try (Guideline bundled = Guidelines.bundled()) {
            assertThat(PatientSearches.of(bundled))
                    .filteredOn(PatientSearch::namesMedications)
                    .filteredOn(one -> one.filter().since().isPresent())
                    .extracting(PatientSearch::type)
                    .containsExactly("MedicationAdministration");
        }
    }

    @Test
    void ofAPackageThatReadsNothingOnlyThePatientIsAskedFor() {
        assertThat(PatientSearches.of(List.of())).extracting(PatientSearch::key).containsExactly("patient");
    }

    @Test
    void kindsThatShareASearchAreAskedForTogetherAsFarBackAsTheOneThatReachesFurther() {
        try (Guideline bundled = Guidelines.bundled()) {
            assertThat(PatientSearches.of(bundled))
                    .filteredOn(one -> one.key().equals("safety-labs"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.kinds()).containsExactly("alt", "ast", "neutrophils"))
                    .satisfies(one -> assertThat(one.filter().since()).contains(new PatientSearch.Since("date", 10)));
        }
    }

    @Test
    void whereClientsCanCountABoundIsWrittenAsDaysAndReachesNoLessFarBack() {
        PrefetchStyle counting = new PrefetchStyle(Set.of(), true);
        try (Guideline bundled = Guidelines.bundled()) {
            PatientSearch labs = PatientSearches.of(bundled).stream()
                    .filter(one -> one.key().equals("safety-labs"))
                    .findFirst()
                    .orElseThrow();
            assertThat(labs.template(DAY, counting)).endsWith("&date=ge{{today() - 4026 days}}");
            assertThat(DAY.minusDays(4026)).isBeforeOrEqualTo(LocalDate.of(2016, 1, 1));
            assertThat(labs.query(DAY, "17", counting)).endsWith("&date=ge2016-01-01");
        }
    }

    @Test
    void whatAServerLacksIsNotAskedFor() {
        try (Guideline bundled = Guidelines.bundled()) {
            PrefetchStyle epic = PrefetchStyle.FULL.lacking(Set.of("MedicationStatement", PrefetchStyle.INCLUDE));
            assertThat(PatientSearches.of(bundled, epic))
                    .noneMatch(one -> one.type().equals("MedicationStatement"))
                    .noneMatch(one -> one.template(DAY, epic).contains("_include"))
                    .hasSize(PatientSearches.of(bundled).size() - 1);
        }
    }

    @Test
    void ofASearchThatNobodyAnsweredTheRulesAreTold() {
        List<FactKind> kinds = new ArrayList<>();
        try (Guideline plain = Guidelines.from(Path.of("../fhir-adapter/src/test/resources/af"))) {
            kinds.addAll(plain.kinds());
        }
        List<String> notices = List.of(Unanswered.notice("systolic"), Unanswered.notice("medication-dispenses"));
        assertThat(Unanswered.facts(notices, kinds))
                .extracting(fact -> ((NotUnderstood) fact).kind())
                .containsExactlyInAnyOrder("systolic", "anticoagulant");
        assertThat(Unanswered.facts(List.of("deceased"), kinds)).isEmpty();
    }
}
