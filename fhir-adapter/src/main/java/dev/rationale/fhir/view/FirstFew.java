package dev.rationale.fhir.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.fhir.out.Answer;
import dev.rationale.pages.part.ResourceId;
import java.util.List;
import java.util.Map;

/**
 * The first few of many resources: all where they are few, else one that stands for them.
 *
 * @param more says how many the others are, empty if there are none
 */
record FirstFew(List<ResourceId> first, List<ResourceId> others, String more) {

    private static final int FEW = 3;

    static FirstFew of(List<ResourceId> all, Answer answer) {
        int shown = all.size() <= FEW ? all.size() : 1;
        int others = all.size() - shown;
        String more = others == 0 ? "" : answer.say("page.more", Map.of("count", others));
        return new FirstFew(all.subList(0, shown), all.subList(shown, all.size()), more);
    }

    /** The resources that a fact was read from. */
    static List<ResourceId> resources(JsonNode fact) {
        return fact.has("sources")
                ? AnswerParts.all(fact, "sources")
                        .map(source -> new ResourceId(source.asText()))
                        .toList()
                : List.of(new ResourceId(fact.path("source").asText()));
    }
}
