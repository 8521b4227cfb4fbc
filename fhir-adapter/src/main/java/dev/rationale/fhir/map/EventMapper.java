package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.ATTRIBUTED;
import static dev.rationale.engine.guideline.ReadingAttribute.GRADE;
import static dev.rationale.engine.guideline.ReadingAttribute.MEMBER;
import static dev.rationale.engine.guideline.ReadingAttribute.SCALE;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.FactType;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.engine.terminology.ValueSetReader;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.element.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events with their grade, where one is recorded, and their suspected cause. Seriousness is not severity. */
final class EventMapper {

    private static final String GRADE_EXTENSION = "ae-grade";
    private static final List<String> MEDICINES =
            List.of("MedicationAdministration", "MedicationRequest", "MedicationStatement", "MedicationDispense");

    private final List<FactKind> kinds;
    private final Dates dates;
    private final References references;
    private final MedicineReader medicines;
    private final FactMaker facts;
    private final MappingResult mapped;

    EventMapper(
            MedicineReader medicines,
            List<FactKind> kinds,
            Dates dates,
            References references,
            FactMaker facts,
            MappingResult mapped) {
        this.medicines = medicines;
        this.kinds = kinds;
        this.dates = dates;
        this.references = references;
        this.facts = facts;
        this.mapped = mapped;
    }

    /** An event that is recorded as a condition or an observation names no suspected cause. */
    void recorded(Seen seen, String member) {
        event(seen, member, false);
    }

    void adverseEvent(Resource event, FactKind kind) {
        Optional<String> member = member(event, kind);
        if (member.isEmpty()) {
            return;
        }
        if (event.doubt().isPresent()) {
            mapped.notUnderstood(event, kind.kind(), event.doubt().get());
            return;
        }
        if (event.text("actuality").filter("potential"::equals).isPresent()) {
            mapped.exclude(event, "only-potential");
            return;
        }
        Optional<When> at = dates.in(event.element(), "date").or(() -> dates.in(event.element(), "detected"));
        if (at.isEmpty()) {
            mapped.exclude(event, "date-missing");
            return;
        }
        event(new Seen(event, event.element(), kind, "", at.get()), member.get(), isAttributed(event, kind));
    }

    private Optional<String> member(Resource event, FactKind kind) {
        return event.child("event")
                .map(code -> KindTerms.term(kind, code))
                .filter(Recognised.Meant.class::isInstance)
                .map(meant -> ((Recognised.Meant) meant).members().first())
                .or(() -> Optional.of(kind.effect().other()).filter(other -> !other.isEmpty()));
    }

    private void event(Seen seen, String member, boolean attributed) {
        Optional<Grade> grade = grade(seen.resource(), seen.kind());
        FactType graded = seen.kind().type();
        facts.add(
                seen.kind(),
                grade.isPresent() ? graded : seen.kind().effect().ungraded().orElse(graded),
                seen.resource(),
                seen.part(),
                Map.of(
                        AT, seen.at(),
                        MEMBER, member,
                        ATTRIBUTED, attributed,
                        GRADE, grade.map(Grade::grade).orElse(0),
                        SCALE, grade.map(Grade::scale).orElse("")));
    }

    /** A grade on its scale. */
    private record Grade(int grade, String scale) {

        /** The member of a value set of grades is named by its scale and its grade. */
        static Grade of(String member) {
            int dash = member.lastIndexOf('-');
            return new Grade(Integer.parseInt(member.substring(dash + 1)), member.substring(0, dash));
        }
    }

    private static Optional<Grade> grade(Resource resource, FactKind kind) {
        Stream<Element> extended = resource.children("extension").stream()
                .filter(extension -> extension.text("url").orElse("").endsWith(GRADE_EXTENSION))
                .flatMap(extension -> extension.choice("value").stream())
                .map(Choice::element);
        Stream<Element> valued = resource.element().choice("value").map(Choice::element).stream();
        return kind.effect()
                .grades()
                .flatMap(grades -> Stream.of(extended, resource.children("severity").stream(), valued)
                        .flatMap(one -> one)
                        .flatMap(concept -> grade(grades, concept))
                        .findFirst());
    }

    private static Stream<Grade> grade(ValueSetReader grades, Element concept) {
        return grades.read(concept.described()) instanceof Meaning.Meant meant
                ? meant.members().stream().map(Grade::of)
                : Stream.empty();
    }

    private boolean isAttributed(Resource event, FactKind kind) {
        return kinds.stream()
                .filter(one -> one.kind().equals(kind.effect().attributedTo()))
                .anyMatch(cause -> event.children("suspectEntity").stream()
                        .flatMap(suspect -> suspect.child("instance").stream())
                        .anyMatch(instance -> isOf(cause, event, instance)));
    }

    private boolean isOf(FactKind cause, Resource event, Element instance) {
        boolean used = MEDICINES.stream()
                .flatMap(type -> references.followed(event, instance, type).stream())
                .anyMatch(use -> medicines.read(use, cause) instanceof Recognised.Meant);
        return used
                || references
                        .followed(event, instance, "Medication")
                        .filter(medication -> medicines.of(medication.element(), cause) instanceof Recognised.Meant)
                        .isPresent();
    }
}
