package dev.rationale.hiv.appraisal;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rationale.il2_hiv.ArtExposure;
import rationale.il2_hiv.BirthDate;
import rationale.il2_hiv.Cd4Count;
import rationale.il2_hiv.HivInfection;
import rationale.il2_hiv.HivRna;
import rationale.il2_hiv.Patient;

/** The package as it lies in the source tree, copies of it to change, and an adult on suppressive treatment. */
final class Bench {

    static final Path PACKAGE = Path.of("../rules/src/main/resources/guideline");
    private static final LocalDate VISIT = LocalDate.of(2003, 6, 1);

    private Bench() {}

    static Path copyInto(Path target) {
        PackageFiles.in(PACKAGE).writeTo(target);
        return target;
    }

    static PatientRecord adultWith(double cells) {
        List<Fact> facts = new ArrayList<>(withoutCount());
        facts.add(new Cd4Count("Cd4Count/latest", cells, When.on(VISIT), List.of("Observation/cd4")));
        return new PatientRecord("Patient/p", facts);
    }

    static PatientRecord adultWithoutCount() {
        return new PatientRecord("Patient/p", withoutCount());
    }

    private static List<Fact> withoutCount() {
        return List.of(
                new Patient("Patient/p", "male", List.of("Patient/p")),
                new BirthDate("BirthDate/p", When.in(1960), List.of("Patient/p")),
                new HivInfection("HivInfection/h", When.in(1995), List.of("Condition/h")),
                new HivRna("HivRna/latest", Bounds.below(50), When.on(VISIT), List.of("Observation/rna")),
                new ArtExposure(
                        "ArtExposure/a",
                        Set.of("zidovudine", "lamivudine", "indinavir"),
                        Set.of("nrti", "pi"),
                        false,
                        Set.of("zidovudine", "indinavir"),
                        When.on(VISIT.minusMonths(30)),
                        End.ONGOING,
                        List.of("MedicationRequest/a")));
    }

    /** Evaluates shortly after the visit, with the knowledge of another day. */
    static Evaluation evaluate(Guideline guideline, PatientRecord patient, String evidenceAsOf) {
        return guideline.evaluate(patient, new Clocks(VISIT.plusDays(7), LocalDate.parse(evidenceAsOf)));
    }

    static Appraisal appraisal(Evaluation evaluation, String claim) {
        return evaluation.appraisals().stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
