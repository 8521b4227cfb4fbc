package dev.rationale.fhir.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Publishes a guideline as FHIR R4: a Library with the rules, a PlanDefinition with an action for each rule that recommends, an Evidence
 * and an EvidenceVariable for each study, and a ValueSet for each group of codes.
 *
 * <pre>{@code Map<String, String> files = PublishedGuideline.files(guideline);}</pre>
 */
public final class PublishedGuideline {

    private PublishedGuideline() {}

    /** The resources as JSON by file name, {@code Type-id.json}. The same guideline gives the same bytes. */
    public static SortedMap<String, String> files(Guideline guideline) {
        Definitions definitions = new Definitions(guideline);
        List<ObjectNode> resources = new ArrayList<>();
        resources.add(LogicLibrary.of(definitions));
        resources.add(RecommendationPlan.of(definitions));
        guideline.evidence().studies().forEach(study -> {
            resources.add(StudyEvidence.population(definitions, study));
            resources.add(StudyEvidence.evidence(definitions, study));
        });
        resources.addAll(CodeSets.of(definitions));
        SortedMap<String, String> files = new TreeMap<>();
        resources.forEach(resource -> files.put(
                resource.path("resourceType").asText() + "-"
                        + resource.path("id").asText() + ".json",
                resource.toPrettyString() + "\n"));
        return files;
    }
}
