package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.quantity.QuantityReader;
import dev.rationale.fhir.quantity.Result;
import dev.rationale.fhir.quantity.Units;
import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.Terminology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of fact that a guideline package declares as data. A resource may be one of these beside being something else. */
final class DeclaredMapper {

    private static final Set<String> CONDITION_NOT_HELD = ConditionMapper.NOT_HELD;

    /** An allergy that nobody confirmed is still a reason for care, so it counts. */
    private static final Set<String> ALLERGY_NOT_HELD = Set.of("refuted", "entered-in-error");

    private final Map<String, Map<Coding, FactKind>> byType = new HashMap<>();
    private final ResourceStatus status;
    private final MappingResult mapped;

    DeclaredMapper(List<FactKind> kinds, Dates dates, MappingResult mapped) {
        this.status = new ResourceStatus(dates, mapped);
        this.mapped = mapped;
        for (FactKind kind : kinds) {
            Map<Coding, FactKind> ofType =
                    byType.computeIfAbsent(kind.resource().type(), type -> new HashMap<>());
            kind.codes().forEach(code -> ofType.put(new Coding(code.system(), code.code()), kind));
        }
    }

    void map(Resource resource) {
        Map<Coding, FactKind> kinds = byType.get(resource.type());
        if (kinds != null) {
            resource.child("code").flatMap(code -> first(code, kinds)).ifPresent(kind -> map(resource, kind));
        }
    }

    private void map(Resource resource, FactKind kind) {
        switch (kind.resource()) {
            case OBSERVATION -> status.observed(resource).ifPresent(at -> observation(resource, kind, at));
            case CONDITION -> present(resource, kind, CONDITION_NOT_HELD);
            case ALLERGY_INTOLERANCE -> present(resource, kind, ALLERGY_NOT_HELD);
        }
    }

    private void observation(Resource observation, FactKind kind, When at) {
        if (kind.answers().isEmpty()) {
            measured(observation, kind, at);
        } else {
            answered(observation, kind, at);
        }
    }

    private void measured(Resource observation, FactKind kind, When at) {
        Result result = observation
                .element()
                .choice("value")
                .filter(choice -> choice.type().equals("Quantity"))
                .map(choice -> new QuantityReader(unit -> worth(kind, unit)).read(choice.element()))
                .orElseGet(() -> Result.unusable("value-missing", ""));
        if (result instanceof Result.Unusable unusable) {
            mapped.exclude(observation, unusable.reason(), unusable.detail());
        } else if (result instanceof Result.Read read) {
            mapped.add(new Measured(
                    id("Measured", observation),
                    kind.kind(),
                    read.bounds(),
                    kind.measuredIn(),
                    at,
                    List.of(observation.name())));
        }
    }

    private static Optional<Units.Worth> worth(FactKind kind, String unit) {
        return Optional.ofNullable(kind.units().get(unit)).map(factor -> new Units.Worth(false, factor));
    }

    private void answered(Resource observation, FactKind kind, When at) {
        Map<Coding, String> answers = new HashMap<>();
        kind.answers().forEach((code, answer) -> answers.put(new Coding(code.system(), code.code()), answer));
        observation
                .element()
                .choice("value")
                .map(Choice::element)
                .flatMap(value -> first(value, answers))
                .ifPresentOrElse(
                        answer -> mapped.add(new Answered(
                                id("Answered", observation), kind.kind(), answer, at, List.of(observation.name()))),
                        () -> mapped.exclude(observation, "value-not-understood"));
    }

    private void present(Resource resource, FactKind kind, Set<String> notHeld) {
        status.recorded(resource, notHeld)
                .ifPresent(at -> mapped.add(new Present(
                        id("Present", resource),
                        kind.kind(),
                        ResourceStatus.isActive(resource),
                        at,
                        List.of(resource.name()))));
    }

    private static <T> Optional<T> first(Element codeableConcept, Map<Coding, T> table) {
        return Terminology.standard().codings(codeableConcept).stream()
                .map(table::get)
                .filter(found -> found != null)
                .findFirst();
    }

    private static String id(String type, Resource resource) {
        return type + "/" + resource.name();
    }
}
