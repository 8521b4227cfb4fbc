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

    /**
     * The resources as JSON by file name, {@code Type-id.json}. The same guideline gives the same bytes.
     *
     * @throws IllegalArgumentException if two parts would have the same id
     */
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
        return named(resources);
    }

    /** FHIR allows fewer letters in ids than a package does, and 64 at most, so two ids may become one; nothing is written over. */
    static SortedMap<String, String> named(List<ObjectNode> resources) {
        SortedMap<String, String> files = new TreeMap<>();
        for (ObjectNode resource : resources) {
            String name = resource.path("resourceType").asText() + "-"
                    + resource.path("id").asText() + ".json";
            if (files.putIfAbsent(name, resource.toPrettyString() + "\n") != null) {
                throw new IllegalArgumentException("Two parts of the guideline would be published as " + name
                        + "; expected ids that differ within 64 letters, digits, hyphens and dots."
                        + "\n  Maybe two studies or kinds of fact differ in a mark or in their ends only.");
            }
        }
        return files;
    }
}
