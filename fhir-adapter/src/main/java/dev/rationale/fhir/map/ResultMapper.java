package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.MEASURED_IN;
import static dev.rationale.engine.guideline.ReadingAttribute.VALUE;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.quantity.QuantityReader;
import dev.rationale.fhir.quantity.Result;
import dev.rationale.fhir.quantity.Units;
import dev.rationale.fhir.quantity.ViralLoadText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results with a number. */
final class ResultMapper {

    private final KindTerms terms;
    private final FactMaker facts;
    private final MappingResult mapped;

    ResultMapper(KindTerms terms, FactMaker facts, MappingResult mapped) {
        this.terms = terms;
        this.facts = facts;
        this.mapped = mapped;
    }

    void map(Seen seen) {
        if (!seen.kind().amount().timesUpperLimit()) {
            bounds(seen).ifPresent(value -> add(seen, value));
            return;
        }
        Optional<Double> limit = upperLimit(seen);
        if (limit.isEmpty()) {
            mapped.exclude(seen.resource(), "upper-limit-missing");
        } else {
            bounds(seen)
                    .ifPresent(value -> add(
                            seen,
                            new Bounds(
                                    value.lower() / limit.get(),
                                    value.lowerInclusive(),
                                    value.upper() / limit.get(),
                                    value.upperInclusive())));
        }
    }

    private void add(Seen seen, Bounds value) {
        FactKind kind = seen.kind();
        if (value.isOutside(kind.plausible())) {
            mapped.exclude(seen.resource(), "value-implausible", value.toString());
        } else if (kind.type().isExact() && !value.isExact()) {
            mapped.exclude(seen.resource(), "value-not-exact");
        } else {
            mapped.essence(
                    facts.add(
                            kind,
                            kind.type(),
                            seen.resource(),
                            seen.part(),
                            Map.of(AT, seen.at(), VALUE, value, MEASURED_IN, kind.measuredIn())),
                    List.of(kind.kind(), value, seen.at()));
        }
    }

    private Optional<Bounds> bounds(Seen seen) {
        Result result = seen.holder()
                .choice("value")
                .map(value -> read(seen, value))
                .orElseGet(() -> Result.unusable("value-missing", ""));
        if (result instanceof Result.Unusable unusable) {
            mapped.exclude(seen.resource(), unusable.reason(), unusable.detail());
            return Optional.empty();
        }
        return Optional.of(((Result.Read) result).bounds());
    }

    private Result read(Seen seen, Choice value) {
        boolean rna = seen.kind().means().valueSet().equals("hiv-rna");
        Optional<Double> limit = seen.holder().child("code").flatMap(terms::detectionLimit);
        return switch (value.type()) {
            case "Quantity" -> quantities(seen.kind()).read(value.element());
            case "String" ->
                rna
                        ? ViralLoadText.read(value.element().text().orElse(""), limit)
                        : Result.unusable("value-missing", "");
            case "CodeableConcept" -> rna ? terms.answer(value.element(), limit) : Result.unusable("value-missing", "");
            default -> Result.unusable(rna ? "value-not-understood" : "value-missing", rna ? value.type() : "");
        };
    }

    private static QuantityReader quantities(FactKind kind) {
        return kind.units().isEmpty()
                ? new QuantityReader(kind.kind().equals("cd4-count") ? "cd4" : kind.kind())
                : new QuantityReader(unit -> worth(kind, unit));
    }

    private static Optional<Units.Worth> worth(FactKind kind, String unit) {
        return Optional.ofNullable(kind.units().get(unit)).map(factor -> new Units.Worth(false, factor));
    }

    /** The laboratory's own upper limit, in the same unit. */
    private static Optional<Double> upperLimit(Seen seen) {
        return seen.holder().children("referenceRange").stream()
                .flatMap(range -> range.child("high").stream())
                .map(high -> quantities(seen.kind()).read(high))
                .filter(Result.Read.class::isInstance)
                .map(read -> ((Result.Read) read).bounds().lower())
                .filter(limit -> limit > 0)
                .findFirst();
    }
}
