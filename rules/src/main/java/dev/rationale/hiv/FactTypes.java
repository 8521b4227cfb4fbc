package dev.rationale.hiv;

import dev.rationale.engine.fact.Fact;
import dev.rationale.hiv.fact.AdverseEffect;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.BirthDate;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivAcquisition;
import dev.rationale.hiv.fact.HivInfection;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.Il2Proposal;
import dev.rationale.hiv.fact.OpportunisticEvent;
import dev.rationale.hiv.fact.Patient;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import dev.rationale.hiv.fact.SafetyLab;
import dev.rationale.hiv.fact.ToxoplasmaSerology;
import dev.rationale.hiv.fact.TrialEnrolment;
import dev.rationale.hiv.fact.UngradedEffect;
import dev.rationale.hiv.status.AgeStatus;
import dev.rationale.hiv.status.ArtCourse;
import dev.rationale.hiv.status.ArtDuration;
import dev.rationale.hiv.status.ArtHistory;
import dev.rationale.hiv.status.ArtStatus;
import dev.rationale.hiv.status.Cd4Baseline;
import dev.rationale.hiv.status.Cd4Gain;
import dev.rationale.hiv.status.Cd4Series;
import dev.rationale.hiv.status.Cd4Slope;
import dev.rationale.hiv.status.Cd4Status;
import dev.rationale.hiv.status.HivRnaSeries;
import dev.rationale.hiv.status.HivStatus;
import dev.rationale.hiv.status.Il2Course;
import dev.rationale.hiv.status.Il2Effect;
import dev.rationale.hiv.status.Il2InQuestion;
import dev.rationale.hiv.status.Il2Status;
import dev.rationale.hiv.status.Il2Tolerance;
import dev.rationale.hiv.status.InScope;
import dev.rationale.hiv.status.LabGrade;
import dev.rationale.hiv.status.LowCount;
import dev.rationale.hiv.status.OiRisk;
import dev.rationale.hiv.status.OutsideTarget;
import dev.rationale.hiv.status.PoorGain;
import dev.rationale.hiv.status.ProphylaxisCourse;
import dev.rationale.hiv.status.ProphylaxisGuideline;
import dev.rationale.hiv.status.ProphylaxisHistory;
import dev.rationale.hiv.status.ProphylaxisStatus;
import dev.rationale.hiv.status.TargetPopulation;
import dev.rationale.hiv.status.TrialStatus;
import dev.rationale.hiv.status.VirologicResponse;
import dev.rationale.hiv.status.WorstIl2Effect;
import java.util.List;

/** Every fact type of the vocabulary: what readers give, then what reduction and rules make of it. */
final class FactTypes {

    static final List<Class<? extends Fact>> ALL = List.of(
            AdverseEffect.class,
            ArtExposure.class,
            BirthDate.class,
            Cd4Count.class,
            HivAcquisition.class,
            HivInfection.class,
            HivRna.class,
            Il2Exposure.class,
            Il2Proposal.class,
            OpportunisticEvent.class,
            Patient.class,
            ProphylaxisExposure.class,
            SafetyLab.class,
            ToxoplasmaSerology.class,
            TrialEnrolment.class,
            UngradedEffect.class,
            AgeStatus.class,
            ArtCourse.class,
            ArtDuration.class,
            ArtHistory.class,
            ArtStatus.class,
            Cd4Baseline.class,
            Cd4Gain.class,
            Cd4Series.class,
            Cd4Slope.class,
            Cd4Status.class,
            HivRnaSeries.class,
            HivStatus.class,
            Il2Course.class,
            Il2Effect.class,
            Il2InQuestion.class,
            Il2Status.class,
            Il2Tolerance.class,
            InScope.class,
            LabGrade.class,
            LowCount.class,
            OiRisk.class,
            OutsideTarget.class,
            PoorGain.class,
            ProphylaxisCourse.class,
            ProphylaxisGuideline.class,
            ProphylaxisHistory.class,
            ProphylaxisStatus.class,
            TargetPopulation.class,
            TrialStatus.class,
            VirologicResponse.class,
            WorstIl2Effect.class);

    private FactTypes() {}
}
