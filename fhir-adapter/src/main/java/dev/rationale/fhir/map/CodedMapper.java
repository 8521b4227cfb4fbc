package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ACTIVE;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.MEMBER;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
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

    /** The resources of which it was told what else they are; once is enough. */
    private final Set<String> told = new HashSet<>();

    private final KindReaders readers;
    private final ResourceStatus status;
    private final ResultMapper results;
    private final AnswerMapper answers;
    private final EventMapper events;
    private final FactMaker facts;
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
        this.mapped = mapped;
    }

    void map(Resource resource) {
        CodedKinds kinds = readers.coded(resource.type());
        if (resource.type().equals("AdverseEvent")) {
            kinds.kinds().forEach(kind -> events.adverseEvent(resource, kind));
            return;
        }
        resource.child("code")
                .ifPresent(code -> kinds.said(code).forEach(said -> map(resource, said)));
        if (resource.type().equals("Observation")) {
            components(resource, kinds);
        }
    }

    private void map(Resource resource, CodedKinds.Said said) {
        FactKind kind = said.kind();
        if (said.answer().isPresent()) {
            implied(resource, kind, said.answer().get());
        } else if (said.meaning() instanceof Recognised.Meant meant) {
            at(resource, kind).ifPresent(at -> meant(new Seen(resource, resource.element(), kind, "", at), meant));
        } else {
            other(resource, kind, said.meaning());
        }
    }

    private void other(Resource resource, FactKind kind, Recognised meaning) {
        if (meaning instanceof Recognised.Unclear unclear) {
            mapped.notUnderstood(resource, kind.kind(), unclear.what());
        } else if (meaning instanceof Recognised.Other other && !other.as().isEmpty() && told.add(resource.name())) {
            mapped.exclude(resource, other.as());
        }
    }

    /** A condition may be the very answer: antibodies that somebody wrote among the diagnoses. */
    private void implied(Resource condition, FactKind kind, String answer) {
        at(condition, kind)
                .ifPresent(
                        at -> answers.answered(new Seen(condition, condition.element(), kind, "", at), answer));
    }

    /** When it was, if the entry counts; of one of which it is not clear whether it counts, nothing is read. */
    private Optional<When> at(Resource resource, FactKind kind) {
        if (resource.doubt().isPresent()) {
            mapped.notUnderstood(resource, kind.kind(), resource.doubt().get());
            return Optional.empty();
        }
        return switch (resource.type()) {
            case "Observation" -> status.observed(resource);
            case "Procedure" -> status.performed(resource);
            default ->
                status.recorded(
                        resource, kind.of() == KindOf.INTOLERANCE ? INTOLERANCE_NOT_HELD : NOT_HELD, kind.kind());
        };
    }

    private void meant(Seen seen, Recognised.Meant meant) {
        FactKind kind = seen.kind();
        String member = meant.members().first();
        switch (kind.of()) {
            case RESULT -> results.map(seen);
            case ANSWER -> answers.map(seen);
            case EVENT -> events.recorded(seen, member);
            case CONDITION, INTOLERANCE ->
                facts.add(
                        kind,
                        seen.resource(),
                        Map.of(AT, seen.at(), MEMBER, member, ACTIVE, ResourceStatus.isActive(seen.resource())));
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
            component.child("code")
                    .ifPresent(code -> kinds.said(code).forEach(said -> component(observation, component, name, said)));
        }
    }

    private void component(Resource observation, Element component, String name, CodedKinds.Said said) {
        FactKind kind = said.kind();
        if (said.meaning() instanceof Recognised.Meant meant) {
            at(observation, kind)
                    .ifPresent(at ->
                            meant(new Seen(observation, component, kind, name + kind.kind(), at), meant));
        } else if (said.meaning() instanceof Recognised.Unclear unclear) {
            mapped.notUnderstood(observation, kind.kind(), unclear.what());
        }
    }
}
