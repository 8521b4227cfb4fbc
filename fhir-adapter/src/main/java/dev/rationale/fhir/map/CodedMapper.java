package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ACTIVE;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.MEMBER;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final Set<KindOf> CODED =
            Set.of(KindOf.RESULT, KindOf.ANSWER, KindOf.CONDITION, KindOf.EVENT, KindOf.INTOLERANCE);

    private final Map<String, List<FactKind>> byType = new HashMap<>();
    /** The resources of which it was told what else they are; once is enough. */
    private final Set<String> told = new HashSet<>();

    private final KindTerms terms;
    private final ResourceStatus status;
    private final ResultMapper results;
    private final AnswerMapper answers;
    private final EventMapper events;
    private final FactMaker facts;
    private final MappingResult mapped;

    CodedMapper(
            List<FactKind> kinds,
            KindTerms terms,
            Dates dates,
            References references,
            EventMapper events,
            FactMaker facts,
            MappingResult mapped) {
        this.terms = terms;
        this.status = new ResourceStatus(dates, mapped);
        this.results = new ResultMapper(references, facts, mapped);
        this.answers = new AnswerMapper(references, facts, mapped);
        this.events = events;
        this.facts = facts;
        this.mapped = mapped;
        kinds.stream()
                .filter(kind -> CODED.contains(kind.of()))
                .forEach(kind -> kind.from()
                        .forEach(type -> byType.computeIfAbsent(type, any -> new ArrayList<>())
                                .add(kind)));
    }

    void map(Resource resource) {
        List<FactKind> kinds = byType.getOrDefault(resource.type(), List.of());
        for (FactKind kind : kinds) {
            map(resource, kind);
        }
        if (resource.type().equals("Observation")) {
            components(resource, kinds);
        }
    }

    private void map(Resource resource, FactKind kind) {
        if (resource.type().equals("AdverseEvent")) {
            events.adverseEvent(resource, kind);
            return;
        }
        Optional<Element> code = resource.child("code");
        if (kind.of() == KindOf.ANSWER && !resource.type().equals("Observation")) {
            code.ifPresent(own -> implied(resource, own, kind));
            return;
        }
        Recognised meaning = code.map(one -> terms.term(kind, one)).orElse(Recognised.NOTHING);
        if (meaning instanceof Recognised.Meant meant) {
            at(resource, kind).ifPresent(at -> meant(new Seen(resource, resource.element(), kind, "", at), meant));
        } else {
            other(resource, kind, meaning);
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
    private void implied(Resource condition, Element code, FactKind kind) {
        answers.in(code, kind)
                .ifPresent(answer -> at(condition, kind)
                        .ifPresent(at ->
                                answers.answered(new Seen(condition, condition.element(), kind, "", at), answer)));
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
    private void components(Resource observation, List<FactKind> kinds) {
        List<Element> components = observation.children("component");
        for (int index = 0; index < components.size(); index++) {
            Element component = components.get(index);
            for (FactKind kind : kinds) {
                String part = "/component-" + index + "/" + kind.kind();
                Recognised read = component
                        .child("code")
                        .map(code -> terms.term(kind, code))
                        .orElse(Recognised.NOTHING);
                if (read instanceof Recognised.Meant meant) {
                    at(observation, kind)
                            .ifPresent(at -> meant(new Seen(observation, component, kind, part, at), meant));
                } else if (read instanceof Recognised.Unclear unclear) {
                    mapped.notUnderstood(observation, kind.kind(), unclear.what());
                }
            }
        }
    }
}
