package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.MEASURED_IN;
import static dev.rationale.engine.guideline.ReadingAttribute.VALUE;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.quantity.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results with a number. */
final class ResultMapper {

    private final KindReaders readers;
    private final References references;
    private final FactMaker facts;
    private final MappingResult mapped;

    ResultMapper(KindReaders readers, References references, FactMaker facts, MappingResult mapped) {
        this.readers = readers;
        this.references = references;
        this.facts = facts;
        this.mapped = mapped;
    }

    void map(Seen seen) {
        Result result = readers.amount(seen.kind())
                .in(reference -> references.specimen(seen.resource(), reference))
                .read(seen.holder(), seen.resource().element());
        if (result instanceof Result.Amount amount) {
            compared(seen, amount.bounds());
        } else {
            mapped.unread(seen, result);
        }
    }

    private void compared(Seen seen, Bounds value) {
        if (!seen.kind().amount().timesUpperLimit()) {
            add(seen, value);
            return;
        }
        Optional<Double> limit = upperLimit(seen);
        if (limit.isEmpty()) {
            mapped.exclude(seen.resource(), "upper-limit-missing");
            return;
        }
        Bounds multiple = new Bounds(
                value.lower() / limit.get(),
                value.lowerInclusive(),
                value.upper() / limit.get(),
                value.upperInclusive());
        if (multiple.isOutside(seen.kind().plausible())) {
            mapped.unread(seen, Result.notUnderstood("value-implausible", multiple.toString()));
        } else {
            add(seen, multiple);
        }
    }

    private void add(Seen seen, Bounds value) {
        FactKind kind = seen.kind();
        if (kind.type().isExact() && !value.isExact()) {
            mapped.exclude(seen.resource(), "value-not-exact");
        } else {
            mapped.read(kind.kind(), seen.at());
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

    /** The laboratory's own upper limit, in the same unit. */
    private Optional<Double> upperLimit(Seen seen) {
        return seen.holder().children("referenceRange").stream()
                .flatMap(range -> range.child("high").stream())
                .map(readers.amount(seen.kind())::quantity)
                .filter(Result.Amount.class::isInstance)
                .map(read -> ((Result.Amount) read).bounds().lower())
                .filter(limit -> limit > 0)
                .findFirst();
    }
}
