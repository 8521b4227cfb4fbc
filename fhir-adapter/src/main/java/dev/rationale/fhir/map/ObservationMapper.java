package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.quantity.QuantityReader;
import dev.rationale.fhir.quantity.Result;
import dev.rationale.fhir.quantity.ViralLoadText;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.Terminology;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.SafetyLab;
import dev.rationale.hiv.fact.ToxoplasmaSerology;
import java.util.List;
import java.util.Optional;

/** Observations: counts, viral loads, safety results, serology and graded effects. */
final class ObservationMapper {

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
            case "hiv-rna" -> hivRna(observation, concept, at);
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

    private void hivRna(Resource observation, Concept concept, When at) {
        Optional<Choice> value = observation.element().choice("value");
        Optional<Double> limit = terminology.detectionLimit(concept.coding());
        Result result =
                value.map(choice -> viralLoad(choice, limit)).orElseGet(() -> Result.unusable("value-missing", ""));
        read(observation, result)
                .ifPresent(copies -> mapped.add(
                        new HivRna("HivRna/" + observation.name(), copies, at, List.of(observation.name()))));
    }

    private Result viralLoad(Choice value, Optional<Double> limit) {
        return switch (value.type()) {
            case "Quantity" -> new QuantityReader("hiv-rna").read(value.element());
            case "String" -> ViralLoadText.read(value.element().text().orElse(""), limit);
            case "CodeableConcept" -> answer(value.element(), limit);
            default -> Result.unusable("value-not-understood", value.type());
        };
    }

    private Result answer(Element concept, Optional<Double> limit) {
        return switch (terminology.qualifier(concept).orElse("")) {
            case "not-detected", "negative" -> ViralLoadText.undetected(limit);
            case "detected", "positive" -> new Result.Read(Bounds.above(0));
            default ->
                concept.text("text")
                        .map(text -> ViralLoadText.read(text, limit))
                        .orElseGet(() -> Result.unusable("value-not-understood", ""));
        };
    }

    /** Liver enzymes are compared with the laboratory's own upper limit; without it they cannot be graded. */
    private void liverEnzyme(Resource observation, String analyte, When at) {
        Optional<Double> upper = observation.children("referenceRange").stream()
                .flatMap(range -> range.child("high").stream())
                .map(high -> new QuantityReader(analyte).read(high))
                .filter(Result.Read.class::isInstance)
                .map(read -> ((Result.Read) read).bounds().lower())
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
        Optional<Boolean> positive = observation
                .element()
                .choice("value")
                .map(Choice::element)
                .flatMap(terminology::qualifier)
                .or(() -> observation.child("interpretation").flatMap(terminology::qualifier))
                .map(meaning -> meaning.equals("positive") || meaning.equals("detected"));
        positive.ifPresentOrElse(
                known -> mapped.add(new ToxoplasmaSerology(
                        "ToxoplasmaSerology/" + observation.name(), known, at, List.of(observation.name()))),
                () -> mapped.exclude(observation, "value-not-understood"));
    }

    private Optional<Bounds> value(Resource observation, String analyte) {
        Optional<Element> quantity = observation
                .element()
                .choice("value")
                .filter(choice -> choice.type().equals("Quantity"))
                .map(Choice::element);
        Result result =
                quantity.map(new QuantityReader(analyte)::read).orElseGet(() -> Result.unusable("value-missing", ""));
        Optional<Bounds> read = read(observation, result);
        if (read.isPresent() && !read.get().isExact()) {
            mapped.exclude(observation, "value-not-exact");
        }
        return read;
    }

    private Optional<Bounds> read(Resource observation, Result result) {
        if (result instanceof Result.Unusable unusable) {
            mapped.exclude(observation, unusable.reason(), unusable.detail());
            return Optional.empty();
        }
        return Optional.of(((Result.Read) result).bounds());
    }
}
