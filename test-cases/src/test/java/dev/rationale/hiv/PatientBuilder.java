package dev.rationale.hiv;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rationale.il2_hiv.AdverseEffect;
import rationale.il2_hiv.ArtExposure;
import rationale.il2_hiv.BirthDate;
import rationale.il2_hiv.Cd4Count;
import rationale.il2_hiv.HivInfection;
import rationale.il2_hiv.HivRna;
import rationale.il2_hiv.Il2Exposure;
import rationale.il2_hiv.Il2Proposal;
import rationale.il2_hiv.OpportunisticEvent;
import rationale.il2_hiv.ProphylaxisExposure;
import rationale.il2_hiv.SafetyLab;
import rationale.il2_hiv.ToxoplasmaSerology;
import rationale.il2_hiv.UngradedEffect;

/** A patient for a test: nothing is recorded but what the test names. Days are given as ISO dates. */
final class PatientBuilder {

    private final List<Fact> facts = new ArrayList<>();

    /** An adult with a recorded HIV-1 infection, on a full regimen since the day given. */
    static PatientBuilder onArtSince(String day) {
        return new PatientBuilder().adult().hivInfection().art(day);
    }

    private PatientBuilder adult() {
        return with(new BirthDate("BirthDate/p", on("1960-01-01"), List.of()));
    }

    PatientBuilder hivInfection() {
        return with(new HivInfection("HivInfection/c", on("1995-01-01"), List.of()));
    }

    private PatientBuilder art(String start) {
        return with(new ArtExposure(
                "ArtExposure/" + facts.size(),
                Set.of("zidovudine", "lamivudine", "indinavir"),
                Set.of("nrti", "pi"),
                false,
                Set.of("zidovudine", "indinavir"),
                on(start),
                End.ONGOING,
                List.of()));
    }

    PatientBuilder cd4(double cells, String day) {
        return with(new Cd4Count("Cd4Count/" + facts.size(), cells, on(day), List.of()));
    }

    PatientBuilder hivRna(Bounds copies, String day) {
        return with(new HivRna("HivRna/" + facts.size(), copies, on(day), List.of()));
    }

    PatientBuilder suppressed(String day) {
        return hivRna(Bounds.below(50), day);
    }

    PatientBuilder il2(String start, End end) {
        return with(new Il2Exposure("Il2Exposure/" + facts.size(), on(start), end, List.of()));
    }

    PatientBuilder il2Proposed() {
        return with(new Il2Proposal("Il2Proposal/" + facts.size(), List.of()));
    }

    PatientBuilder effect(int grade, boolean attributed, String day) {
        return with(new AdverseEffect(
                "AdverseEffect/" + facts.size(), "fever", grade, "recorded", attributed, on(day), List.of()));
    }

    PatientBuilder ungraded(String day) {
        return with(new UngradedEffect("UngradedEffect/" + facts.size(), "fever", false, on(day), List.of()));
    }

    PatientBuilder lab(String analyte, double amount, String day) {
        return with(new SafetyLab("SafetyLab/" + facts.size(), analyte, amount, on(day), List.of()));
    }

    PatientBuilder prophylaxis(String drug) {
        return with(new ProphylaxisExposure(
                "ProphylaxisExposure/" + facts.size(), drug, on("2002-01-01"), End.ONGOING, List.of()));
    }

    PatientBuilder toxoplasmaIgg(boolean positive) {
        return with(
                new ToxoplasmaSerology("ToxoplasmaSerology/" + facts.size(), positive, on("2002-01-01"), List.of()));
    }

    PatientBuilder event(String kind) {
        return with(
                new OpportunisticEvent("OpportunisticEvent/" + facts.size(), kind, false, on("2002-01-01"), List.of()));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    static When on(String day) {
        return When.on(LocalDate.parse(day));
    }

    static End until(String day) {
        return End.on(on(day));
    }

    private PatientBuilder with(Fact fact) {
        facts.add(fact);
        return this;
    }
}
