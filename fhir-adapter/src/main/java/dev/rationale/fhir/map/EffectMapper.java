package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.Terminology;
import dev.rationale.fhir.terminology.Terminology.Grade;
import dev.rationale.hiv.fact.AdverseEffect;
import dev.rationale.hiv.fact.UngradedEffect;
import java.util.List;
import java.util.Optional;

/** Effects that interleukin-2 is known for, with their grade where one is recorded. Seriousness is not severity. */
final class EffectMapper {

    private static final String GRADE_EXTENSION = "ae-grade";

    private final MappingResult mapped;

    EffectMapper(MappingResult mapped) {
        this.mapped = mapped;
    }

    /** An effect recorded as a condition or observation; it names no suspected cause. */
    void recorded(Resource resource, Concept concept, When at) {
        effect(resource, concept.detail(), at, false);
    }

    void effect(Resource resource, String kind, When at, boolean attributed) {
        Optional<Grade> grade = grade(resource);
        List<String> sources = List.of(resource.name());
        if (grade.isPresent()) {
            mapped.add(new AdverseEffect(
                    "AdverseEffect/" + resource.name(),
                    kind,
                    grade.get().grade(),
                    grade.get().scale(),
                    attributed,
                    at,
                    sources));
        } else {
            mapped.add(new UngradedEffect("UngradedEffect/" + resource.name(), kind, attributed, at, sources));
        }
    }

    private static Optional<Grade> grade(Resource resource) {
        Terminology terminology = Terminology.standard();
        return resource.children("extension").stream()
                .filter(extension -> extension.text("url").orElse("").endsWith(GRADE_EXTENSION))
                .flatMap(extension -> extension.choice("value").stream())
                .map(Choice::element)
                .findFirst()
                .flatMap(terminology::grade)
                .or(() -> resource.child("severity").flatMap(terminology::grade))
                .or(() ->
                        resource.element().choice("value").map(Choice::element).flatMap(EffectMapper::coded));
    }

    private static Optional<Grade> coded(Element value) {
        return Terminology.standard().grade(value);
    }
}
