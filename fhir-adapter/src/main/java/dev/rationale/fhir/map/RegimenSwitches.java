package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.End;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A regimen that was stopped on a day that nobody recorded is taken to have lasted until the next one began. Only here is the
 * next one known even if it lies after the clinical clock; without it a patient between two regimens would look untreated on
 * every earlier day. Prophylaxis is not read so: that would claim a protection that nobody recorded.
 */
final class RegimenSwitches {

    private final List<ArtExposure> regimens;

    private RegimenSwitches(List<Fact> facts) {
        this.regimens = facts.stream()
                .filter(ArtExposure.class::isInstance)
                .map(ArtExposure.class::cast)
                .filter(regimen -> !regimen.boosterOnly())
                .toList();
    }

    static List<Fact> bounded(List<Fact> facts) {
        RegimenSwitches switches = new RegimenSwitches(facts);
        return facts.stream().map(switches::bounded).toList();
    }

    private Fact bounded(Fact fact) {
        if (fact instanceof ArtExposure regimen && regimen.end().kind() == End.Kind.UNDATED) {
            return next(regimen).<Fact>map(start -> until(regimen, start)).orElse(fact);
        }
        return fact;
    }

    private Optional<When> next(ArtExposure regimen) {
        return regimens.stream()
                .map(ArtExposure::at)
                .filter(start -> start.surelyAfter(regimen.at().latest()))
                .min(Comparator.naturalOrder());
    }

    private static ArtExposure until(ArtExposure regimen, When start) {
        return new ArtExposure(
                regimen.id(),
                regimen.drugs(),
                regimen.classes(),
                regimen.boosterOnly(),
                regimen.at(),
                End.on(start),
                regimen.sources());
    }
}
