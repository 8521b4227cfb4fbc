package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ACTIVE;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.MEMBER;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.Described;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.quantity.Result;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resources that say by a code of their own what they are about. One may be of several kinds. */
final class CodedMapper {

    private static final Set<String> NOT_HELD =
            Set.of("refuted", "entered-in-error", "unconfirmed", "provisional", "differential");

    /** An intolerance that nobody confirmed is still a reason for care, so it counts. */
    private static final Set<String> INTOLERANCE_NOT_HELD = Set.of("refuted", "entered-in-error");

    /** The types of which one without a code may be anything. */
    private static final Set<String> UNCODED = Set.of("Condition", "AllergyIntolerance");

    /** The resources of which it was told what else they are; once is enough. */
    private final Set<String> told = new HashSet<>();

    private final KindReaders readers;
    private final ResourceStatus status;
    private final ResultMapper results;
    private final AnswerMapper answers;
    private final EventMapper events;
    private final FactMaker facts;
    private final HeldMapper held;
    private final OtherTimes otherTimes;
    private final MappingResult mapped;

    CodedMapper(
            KindReaders readers,
            Dates dates,
            References references,
            EventMapper events,
            FactMaker facts,
            MappingResult mapped) {
        this.readers = readers;
        this.status = new ResourceStatus(dates, mapped);
        this.results = new ResultMapper(readers, references, facts, mapped);
        this.answers = new AnswerMapper(readers, references, facts, mapped);
        this.events = events;
        this.facts = facts;
        this.held = new HeldMapper(dates, facts, mapped);
        this.otherTimes = new OtherTimes(mapped);
        this.mapped = mapped;
    }

    void map(Resource resource) {
        CodedKinds kinds = readers.coded(resource.type());
        if (kinds.kinds().isEmpty()) {
            return;
        }
        if (resource.type().equals("AdverseEvent")) {
            kinds.kinds().forEach(kind -> events.adverseEvent(resource, kind));
            return;
        }
        if (isUncoded(resource)) {
            uncoded(resource, kinds);
        } else if (!isOfMembers(resource)) {
            for (CodedKinds.Said said : kinds.said(resource)) {
                map(resource, said);
            }
        }
        if (resource.type().equals("Observation")) {
            components(resource, kinds);
        }
    }

    /** What a record is about that has neither a code nor a substance, nobody can tell. */
    private static boolean isUncoded(Resource resource) {
        return UNCODED.contains(resource.type())
                && resource.children("code").stream().allMatch(CodedMapper::isBlank)
                && resource.children("reaction").stream()
                        .allMatch(reaction -> reaction.children("substance").isEmpty());
    }

    private static boolean isBlank(Element code) {
        Described said = code.described();
        return said.words().findAny().isEmpty()
                && said.codings().stream().allMatch(one -> one.code().isBlank());
    }

    private void uncoded(Resource resource, CodedKinds kinds) {
        kinds.kinds().stream()
                .filter(kind -> !kind.means().refuted() && mayBe(resource, resource.element(), kind))
                .filter(kind -> at(resource, kind).isPresent())
                .forEach(kind -> mapped.notUnderstood(resource, kind.kind(), "code-missing"));
    }

    /** The parts of a panel tell its result, if all of them are there. */
    private static boolean isOfMembers(Resource resource) {
        return !resource.children("hasMember").isEmpty()
                && resource.doubt().isEmpty()
                && resource.element().choice("value").isEmpty()
                && resource.children("component").isEmpty();
    }

    private void map(Resource resource, CodedKinds.Said said) {
        FactKind kind = said.kind();
        if (kind.means().refuted()) {
            refuted(resource, kind, said.meaning());
        } else if (said.answer().isPresent()) {
            implied(resource, kind, said.answer().get());
        } else if (said.meaning() instanceof Recognised.Meant meant) {
            at(resource, kind).ifPresent(at -> whole(new Seen(resource, resource.element(), kind, "", at), meant));
        } else {
            other(resource, kind, said.meaning());
        }
    }

    /** What was ruled out is told by an entry that is refuted alone; any other is for those kinds to tell that it may be. */
    private void refuted(Resource resource, FactKind kind, Recognised meaning) {
        if (meaning instanceof Recognised.Meant meant && resource.doubt().isEmpty()) {
            status.refuted(resource)
                    .ifPresent(at -> facts.add(
                            kind,
                            resource,
                            Map.of(AT, at, MEMBER, meant.members().first(), ACTIVE, true)));
        }
    }

    /** Of a panel that has no value of its own the parts tell; if none of them is known, its result is there and not understood. */
    private void whole(Seen seen, Recognised.Meant meant) {
        List<Element> components = seen.resource().children("component");
        boolean valued = seen.holder().choice("value").isPresent() || !isMeasured(seen.kind());
        if (valued || components.isEmpty()) {
            meant(seen, meant);
        } else if (components.stream().noneMatch(one -> isOf(seen.kind(), one))) {
            mapped.notUnderstood(seen.resource(), seen.kind().kind(), "component-not-understood");
        }
    }

    private static boolean isMeasured(FactKind kind) {
        return kind.of() == KindOf.RESULT || kind.of() == KindOf.ANSWER;
    }

    private static boolean isOf(FactKind kind, Element component) {
        return component
                .child("code")
                .map(code -> KindTerms.term(kind, code.described()))
                .filter(read -> !(read instanceof Recognised.Other) && !KindTerms.isUntold(read))
                .isPresent();
    }

    private static boolean isMeant(FactKind kind, Element component) {
        return component.children("code").stream()
                .anyMatch(code -> KindTerms.term(kind, code) instanceof Recognised.Meant);
    }

    private void other(Resource resource, FactKind kind, Recognised meaning) {
        if (meaning instanceof Recognised.Unclear unclear) {
            boolean inParts = resource.element().choice("value").isEmpty()
                    && resource.children("component").stream().anyMatch(one -> isMeant(kind, one));
            if (!inParts) {
                unclear(resource, resource.element(), kind, unclear);
            }
        } else if (meaning instanceof Recognised.Other other && !other.as().isEmpty() && told.add(resource.name())) {
            mapped.exclude(resource, other.as());
        }
    }

    /** Of what nothing tells its meaning, an observation may be one of those results alone whose unit it has. */
    private void unclear(Resource resource, Element holder, FactKind kind, Recognised.Unclear unclear) {
        if (unclear.what().equals(KindTerms.OTHER_TIME)) {
            at(resource, kind).ifPresent(at -> otherTimes.add(resource, kind, at));
            return;
        }
        if (!KindTerms.isUntold(unclear) || mayBe(resource, holder, kind)) {
            mapped.notUnderstood(resource, kind.kind(), unclear);
        }
    }

    /** What only the end of a record decides. */
    void finish() {
        otherTimes.finish();
    }

    private boolean mayBe(Resource resource, Element holder, FactKind kind) {
        if (!resource.type().equals("Observation")) {
            return kind.of() == KindOf.CONDITION || kind.of() == KindOf.INTOLERANCE;
        }
        return kind.of() == KindOf.RESULT
                && holder.choice("value")
                        .filter(value -> value.type().equals("Quantity"))
                        .map(value -> readers.amount(kind).quantity(value.element()))
                        .filter(Result.Amount.class::isInstance)
                        .isPresent();
    }

    /** A condition may be the very answer: antibodies that somebody wrote among the diagnoses. */
    private void implied(Resource condition, FactKind kind, String answer) {
        at(condition, kind)
                .ifPresent(at -> answers.answered(new Seen(condition, condition.element(), kind, "", at), answer));
    }

    /** When it was, if the entry counts; of one of which it is not clear whether it counts, nothing is read. */
    private Optional<When> at(Resource resource, FactKind kind) {
        if (resource.doubt().isPresent()) {
            mapped.notUnderstood(resource, kind.kind(), resource.doubt().get());
            return Optional.empty();
        }
        return switch (resource.type()) {
            case "Observation" -> status.observed(resource, kind.kind());
            case "Procedure", "Immunization" -> status.performed(resource);
            case "Encounter" -> status.visited(resource);
            default ->
                status.recorded(
                        resource, kind.of() == KindOf.INTOLERANCE ? INTOLERANCE_NOT_HELD : NOT_HELD, kind.kind());
        };
    }

    /**
     * What is said to be over is told of what may be over; of anything else it leaves open if it is so. Who had an allergy, has it.
     */
    private void meant(Seen seen, Recognised.Meant meant) {
        FactKind kind = seen.kind();
        if (meant.past() && !kind.type().has(ACTIVE)) {
            mapped.notUnderstood(seen.resource(), kind.kind(), "said-not-to-be");
            return;
        }
        String member = meant.members().first();
        switch (kind.of()) {
            case RESULT -> results.map(seen);
            case ANSWER -> answers.map(seen);
            case EVENT -> events.recorded(seen, member);
            case CONDITION -> held.map(seen, meant);
            case INTOLERANCE -> held.intolerance(seen, member);
            case EXPOSURE, PROPOSAL, ENROLMENT, PATIENT ->
                throw new IllegalStateException("Not recognised by a code alone.");
        }
    }

    /** A part of a panel, such as one of the two pressures, has the panel's status and date. */
    private void components(Resource observation, CodedKinds kinds) {
        List<Element> components = observation.children("component");
        for (int index = 0; index < components.size(); index++) {
            Element component = components.get(index);
            String name = "/component-" + index + "/";
            for (CodedKinds.Said said : component.child("code").map(kinds::said).orElse(List.of())) {
                component(observation, component, name, said);
            }
        }
    }

    private void component(Resource observation, Element component, String name, CodedKinds.Said said) {
        FactKind kind = said.kind();
        if (said.meaning() instanceof Recognised.Meant meant) {
            at(observation, kind)
                    .ifPresent(at -> meant(new Seen(observation, component, kind, name + kind.kind(), at), meant));
        } else if (said.meaning() instanceof Recognised.Unclear unclear) {
            unclear(observation, component, kind, unclear);
        }
    }
}
