package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.quantity.AnswerReader;
import dev.rationale.fhir.quantity.Result;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.Terminology;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.SafetyLab;
import dev.rationale.hiv.fact.ToxoplasmaSerology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Observations: counts, viral loads, safety results, serology and graded effects. */
final class ObservationMapper {

    private static final String POSITIVE = "positive";
    private static final AnswerReader TOXOPLASMA = new AnswerReader(
            Map.of(),
            Set.of(POSITIVE, "negative"),
            Set.of("serum", "plasma", "blood", "dried-blood-spot"),
            Set.of("toxoplasma", "gondii"));

    private final Terminology terminology = Terminology.standard();
    private final ResourceStatus status;
    private final MappingResult mapped;
    private final EffectMapper effects;

    ObservationMapper(Dates dates, MappingResult mapped) {
        this.status = new ResourceStatus(dates, mapped);
        this.mapped = mapped;
        this.effects = new EffectMapper(mapped);
    }

    void map(Resource observation) {
        Optional<Concept> concept = observation.child("code").flatMap(terminology::concept);
        if (concept.isEmpty()) {
            return;
        }
        if (concept.get().kind().equals("excluded")) {
            mapped.exclude(observation, concept.get().detail());
            return;
        }
        status.observed(observation).ifPresent(at -> map(observation, concept.get(), at));
    }

    private void map(Resource observation, Concept concept, When at) {
        switch (concept.kind()) {
            case "cd4" -> cd4(observation, at);
            case "hiv-rna" -> hivRna(observation, at);
            case "alt", "ast" -> liverEnzyme(observation, concept.kind(), at);
            case "neutrophils" -> numeric(observation, concept.kind(), at);
            case "toxoplasma" -> toxoplasma(observation, at);
            case "effect" -> effects.recorded(observation, concept, at);
            default -> mapped.exclude(observation, "not-an-observation-here");
        }
    }

    private void cd4(Resource observation, When at) {
        value(observation, "cd4")
                .filter(Bounds::isExact)
                .ifPresent(cells -> mapped.add(new Cd4Count(
                        "Cd4Count/" + observation.name(), cells.lower(), at, List.of(observation.name()))));
    }

    private void hivRna(Resource observation, When at) {
        read(observation, amount(observation, "hiv-rna"))
                .ifPresent(copies -> mapped.add(
                        new HivRna("HivRna/" + observation.name(), copies, at, List.of(observation.name()))));
    }

    private Result amount(Resource observation, String analyte) {
        return Assays.of(analyte).read(observation.element(), observation.element());
    }

    /** Liver enzymes are compared with the laboratory's own upper limit; without it they cannot be graded. */
    private void liverEnzyme(Resource observation, String analyte, When at) {
        Optional<Double> upper = observation.children("referenceRange").stream()
                .flatMap(range -> range.child("high").stream())
                .map(Assays.of(analyte)::quantity)
                .filter(Result.Amount.class::isInstance)
                .map(read -> ((Result.Amount) read).bounds().lower())
                .filter(limit -> limit > 0)
                .findFirst();
        if (upper.isEmpty()) {
            mapped.exclude(observation, "upper-limit-missing");
            return;
        }
        value(observation, analyte)
                .filter(Bounds::isExact)
                .ifPresent(amount -> lab(observation, analyte, amount.lower() / upper.get(), at));
    }

    private void numeric(Resource observation, String analyte, When at) {
        value(observation, analyte)
                .filter(Bounds::isExact)
                .ifPresent(amount -> lab(observation, analyte, amount.lower(), at));
    }

    private void lab(Resource observation, String analyte, double amount, When at) {
        mapped.add(new SafetyLab("SafetyLab/" + observation.name(), analyte, amount, at, List.of(observation.name())));
    }

    private void toxoplasma(Resource observation, When at) {
        Result result = serology(observation);
        if (result instanceof Result.Answer answer) {
            mapped.add(new ToxoplasmaSerology(
                    "ToxoplasmaSerology/" + observation.name(),
                    answer.answer().equals(POSITIVE),
                    at,
                    List.of(observation.name())));
        } else {
            read(observation, result);
        }
    }

    private static Result serology(Resource observation) {
        return TOXOPLASMA.read(observation.element(), observation.element());
    }

    private Optional<Bounds> value(Resource observation, String analyte) {
        Optional<Bounds> read = read(observation, amount(observation, analyte));
        if (read.isPresent() && !read.get().isExact()) {
            mapped.exclude(observation, "value-not-exact");
        }
        return read;
    }

    private Optional<Bounds> read(Resource observation, Result result) {
        if (result instanceof Result.LeftOut out) {
            mapped.exclude(observation, out.reason(), out.detail());
        } else if (result instanceof Result.NotUnderstood strange) {
            mapped.exclude(observation, strange.what(), strange.seen());
        }
        return result instanceof Result.Amount amount ? Optional.of(amount.bounds()) : Optional.empty();
    }
}
