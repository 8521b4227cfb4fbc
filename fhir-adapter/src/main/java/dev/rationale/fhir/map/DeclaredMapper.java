package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Bounds;
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

    /** The resources that say by a code of their own what they are about. */
    private static final List<FactKind.Resource> CODED =
            List.of(FactKind.Resource.OBSERVATION, FactKind.Resource.CONDITION, FactKind.Resource.ALLERGY_INTOLERANCE);

    private static final Set<String> CONDITION_NOT_HELD = ConditionMapper.NOT_HELD;

    /** An allergy that nobody confirmed is still a reason for care, so it counts. */
    private static final Set<String> ALLERGY_NOT_HELD = Set.of("refuted", "entered-in-error");

    private final Map<String, KindCodes> byType = new HashMap<>();
    private final ResourceStatus status;
    private final DeclaredMedicines medicines;
    private final MappingResult mapped;

    DeclaredMapper(List<FactKind> kinds, Dates dates, References references, MappingResult mapped) {
        this.status = new ResourceStatus(dates, mapped);
        this.medicines = new DeclaredMedicines(kinds, dates, references, mapped);
        this.mapped = mapped;
        for (FactKind.Resource resource : CODED) {
            byType.put(
                    resource.written(),
                    new KindCodes(kinds.stream()
                            .filter(kind -> kind.resource() == resource)
                            .toList()));
        }
    }

    void map(Resource resource) {
        medicines.map(resource);
        KindCodes kinds = byType.get(resource.type());
        if (kinds != null) {
            coded(resource, kinds);
            components(resource, kinds);
        }
    }

    /** A resource may mean several kinds; each after the first needs an id of its own. */
    private void coded(Resource resource, KindCodes kinds) {
        boolean first = true;
        for (FactKind kind : resource.child("code").map(kinds::in).orElse(Set.of())) {
            map(resource, resource.element(), kind, first ? resource.name() : resource.name() + "/" + kind.kind());
            first = false;
        }
    }

    /** A part of a panel, such as one of the two pressures, has the panel's status and date. */
    private void components(Resource resource, KindCodes kinds) {
        List<Element> components = resource.children("component");
        for (int index = 0; index < components.size(); index++) {
            Element component = components.get(index);
            String id = resource.name() + "/component-" + index + "/";
            component
                    .child("code")
                    .map(kinds::in)
                    .orElse(Set.of())
                    .forEach(kind -> map(resource, component, kind, id + kind.kind()));
        }
    }

    private void map(Resource resource, Element holder, FactKind kind, String id) {
        if (resource.doubt().isPresent()) {
            mapped.notUnderstood(resource, kind.kind(), resource.doubt().get());
            return;
        }
        switch (kind.resource()) {
            case OBSERVATION ->
                status.observed(resource).ifPresent(at -> observation(new Seen(resource, holder, kind, id, at)));
            case CONDITION -> present(resource, kind, CONDITION_NOT_HELD, id);
            case ALLERGY_INTOLERANCE -> present(resource, kind, ALLERGY_NOT_HELD, id);
            case PATIENT, MEDICATION, DRAFT_ORDER -> throw new IllegalStateException("Not recognised by a code alone.");
        }
    }

    /**
     * A value that was observed.
     *
     * @param holder the observation, or the component of it that has the value
     * @param id what tells it from all others
     */
    private record Seen(Resource observation, Element holder, FactKind kind, String id, When at) {

        List<String> sources() {
            return List.of(observation.name());
        }
    }

    private void observation(Seen seen) {
        if (seen.kind().answers().isEmpty()) {
            measured(seen);
        } else {
            answered(seen);
        }
    }

    private void measured(Seen seen) {
        FactKind kind = seen.kind();
        Result result = seen.holder()
                .choice("value")
                .filter(choice -> choice.type().equals("Quantity"))
                .map(choice -> new QuantityReader(unit -> worth(kind, unit)).read(choice.element()))
                .orElseGet(() -> Result.unusable("value-missing", ""));
        if (result instanceof Result.Unusable unusable) {
            mapped.exclude(seen.observation(), unusable.reason(), unusable.detail());
        } else if (result instanceof Result.Read read) {
            measured(seen, read.bounds());
        }
    }

    private void measured(Seen seen, Bounds value) {
        FactKind kind = seen.kind();
        if (value.isOutside(kind.plausible())) {
            mapped.exclude(seen.observation(), "value-implausible", value.toString());
            return;
        }
        mapped.add(new Measured(
                "Measured/" + seen.id(), kind.kind(), value, kind.measuredIn(), seen.at(), seen.sources()));
    }

    private static Optional<Units.Worth> worth(FactKind kind, String unit) {
        return Optional.ofNullable(kind.units().get(unit)).map(factor -> new Units.Worth(false, factor));
    }

    private void answered(Seen seen) {
        Map<Coding, String> answers = new HashMap<>();
        seen.kind().answers().forEach((code, answer) -> answers.put(new Coding(code.system(), code.code()), answer));
        seen.holder()
                .choice("value")
                .map(Choice::element)
                .flatMap(value -> first(value, answers))
                .ifPresentOrElse(
                        answer -> mapped.add(new Answered(
                                "Answered/" + seen.id(), seen.kind().kind(), answer, seen.at(), seen.sources())),
                        () -> mapped.exclude(seen.observation(), "value-not-understood"));
    }

    private void present(Resource resource, FactKind kind, Set<String> notHeld, String id) {
        boolean active = ResourceStatus.isActive(resource);
        status.recorded(resource, notHeld, kind.kind())
                .ifPresent(at ->
                        mapped.add(new Present("Present/" + id, kind.kind(), active, at, List.of(resource.name()))));
    }

    private static <T> Optional<T> first(Element codeableConcept, Map<Coding, T> table) {
        return Terminology.standard().codings(codeableConcept).stream()
                .map(table::get)
                .filter(found -> found != null)
                .findFirst();
    }
}
