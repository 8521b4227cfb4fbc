package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ACTIVE;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.MEMBER;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import java.util.Map;
import java.util.Optional;

/** What somebody has or had: conditions and intolerances. */
record HeldMapper(Dates dates, FactMaker facts, MappingResult mapped) {

    /** Who had an allergy, has it. */
    void intolerance(Seen seen, String member) {
        holds(seen, "", member, false);
    }

    /** One fact for each that is named, where facts tell which. */
    void map(Seen seen, Recognised.Meant meant) {
        String first = meant.members().first();
        holds(seen, "", first, meant.past());
        if (seen.kind().type().has(MEMBER)) {
            meant.members().tailSet(first).stream()
                    .skip(1)
                    .forEach(member -> holds(seen, "/" + member, member, meant.past()));
        }
    }

    /** An observation of something that holds says by its value if it does; a value that is a date says since when. */
    private void holds(Seen seen, String part, String member, boolean past) {
        Optional<Element.Choice> value =
                seen.resource().type().equals("Observation") ? seen.holder().choice("value") : Optional.empty();
        if (value.map(Element.Choice::element).filter(ResourceStatus::isDenied).isPresent()) {
            mapped.exclude(seen.resource(), "said-not-to-be");
            return;
        }
        When at = value.filter(one -> one.type().equals("DateTime"))
                .flatMap(one -> dates.in(seen.holder(), "valueDateTime"))
                .orElse(seen.at());
        facts.add(
                seen.kind(),
                seen.kind().type(),
                seen.resource(),
                part,
                Map.of(AT, at, MEMBER, member, ACTIVE, !past && ResourceStatus.isActive(seen.resource())));
    }
}
