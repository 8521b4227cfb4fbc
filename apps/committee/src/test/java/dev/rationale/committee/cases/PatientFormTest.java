package dev.rationale.committee.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Person;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientFormTest {

    private static final PatientForm PLAIN = form(PackageFiles.in(Path.of("../../fhir-adapter/src/test/resources/af")));
    private static final PatientForm OWN = form(Guidelines.bundledFiles());

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

    @Test
    void aKindThatBecomesATypeOfThePackageIsWrittenInTheMemberThatItNames() throws IOException {
        assertThat(
                        own(
                                "{born: 1970, cd4: {2003-12-01: [180, 175]}, rna: {2003-12: '<50'},"
                                        + " art: {from: 2002-01-01, drugs: [zidovudine], classes: [nrti]},"
                                        + " il2: {doses: [2003-11-01], proposed: true}, prophylaxis: {dapsone: {from: 2002, to: undated}}}"))
                .containsExactly(
                        "BirthDate[id=born, born=1970, sources=[]]",
                        "Cd4Count[id=cd4-0/2003-12-01, cells=180.0, at=2003-12-01, sources=[]]",
                        "Cd4Count[id=cd4-1/2003-12-01, cells=175.0, at=2003-12-01, sources=[]]",
                        "HivRna[id=rna/2003-12, copies=<50, at=2003-12, sources=[]]",
                        "ArtExposure[id=art-4, drugs=[zidovudine], classes=[nrti], boosterOnly=false, telling=[zidovudine], at=2002-01-01, end="
                                + End.ONGOING + ", sources=[]]",
                        "Il2Proposal[id=proposal, sources=[]]",
                        "Il2Exposure[id=il2-6, at=2003-11-01, end=" + End.on(When.on(LocalDate.of(2003, 11, 1)))
                                + ", sources=[]]",
                        "ProphylaxisExposure[id=prophylaxis-7, drug=dapsone, at=2002, end=" + End.UNDATED
                                + ", sources=[]]");
    }

    @Test
    void kindsThatShareAMemberAreToldApartAndAnEventWithoutAGradeIsAnotherFact() throws IOException {
        assertThat(own("{effects: [{kind: fever, at: 2003-09-10}, {kind: fever, grade: 3, at: 2003-09-11}],"
                        + " labs: [{analyte: ast, amount: 6, at: 2003-09-12}]}"))
                .containsExactly(
                        "UngradedEffect[id=effect-0, kind=fever, attributed=false, at=2003-09-10, sources=[]]",
                        "AdverseEffect[id=effect-1, kind=fever, grade=3, scale=recorded, attributed=false, at=2003-09-11, sources=[]]",
                        "SafetyLab[id=lab-2, analyte=ast, amount=6.0, at=2003-09-12, sources=[]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{art: {form: 2002, drugs: [zidovudine], classes: [nrti]}}|'from' was meant",
                "{art: {from: 2002, drugs: [zidovudine]}}|'classes' of kind 'antiretroviral' is missing",
                "{il2: {dose: [2003-01-01]}}|'doses' was meant",
                "{labs: [{analyte: atl, amount: 6, at: 2003-09-12}]}|'alt' was meant",
                "{cd4: {2003-12-01: <50}}|'<50' is no number",
                "{toxoplasma: {2003-12-01: positiv}}|'positive' was meant"
            })
    void whatFitsNoKindIsRefusedWithWhatWasMeant(String patient, String told) {
        assertThatThrownBy(() -> own(patient)).hasMessageContaining(told);
    }

    private static PatientForm form(PackageFiles files) {
        return new PatientForm(GuidelinePackages.read(files).kinds());
    }

    private static List<String> own(String patient) throws IOException {
        return OWN.facts(new YAMLMapper().readTree(patient)).stream()
                .map(Fact::toString)
                .toList();
    }

    private static List<Fact> facts(String declared) throws IOException {
        return PLAIN.facts(new YAMLMapper().readTree("declared: " + declared));
    }
}
