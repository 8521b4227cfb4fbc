package dev.rationale.fhir.view;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.fhir.out.Answer;
import dev.rationale.pages.decision.Reason;
import dev.rationale.pages.part.Datum;
import dev.rationale.pages.part.ResourceId;
import java.util.List;
import java.util.stream.Stream;

/** Why a rule gave its advice: what it found, from which resources, by which of its conditions; and what it did not find. */
record Reasons(Answer answer, Origins origins) {

    List<Reason> of(JsonNode recommendation) {
        RuleConditions conditions = RuleConditions.of(answer.rules().rule(text(recommendation, "rule")));
        Stream<Reason> found = answer.because(recommendation).stream()
                .map(fact -> reason(fact, conditions.on(text(fact, "type"), text(fact, "id"))));
        Stream<Reason> absent = conditions.absent().stream()
                .map(condition -> new Reason(new Datum(answer.say("page.absent"), List.of()), "", List.of(condition)));
        return Stream.concat(found, absent).toList();
    }

    /** The newest of many resources stands first; the table of the data has them all. */
    private Reason reason(JsonNode fact, List<String> conditions) {
        List<ResourceId> all = origins.inputs(List.of(text(fact, "id"))).stream()
                .flatMap(input -> FirstFew.resources(input).stream())
                .distinct()
                .toList();
        FirstFew few = FirstFew.of(all, answer);
        return new Reason(new Datum(text(fact, "summary"), few.first()), few.more(), conditions);
    }
}
