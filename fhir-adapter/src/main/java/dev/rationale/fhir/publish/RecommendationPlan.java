package dev.rationale.fhir.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Optional;

/**
 * The recommendations as a PlanDefinition, with an action for each rule and text that it gives. R4 lets the extensions for strength and
 * quality stand on an attachment; they stand on the attached rule, which is what was graded.
 */
final class RecommendationPlan {

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/cqf-";
    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/";
    private static final String NOT_RATED = "not-rated";

    private final Definitions definitions;
    private final Guideline guideline;

    private RecommendationPlan(Definitions definitions) {
        this.definitions = definitions;
        this.guideline = definitions.guideline();
    }

    static ObjectNode of(Definitions definitions) {
        return new RecommendationPlan(definitions).plan();
    }

    private ObjectNode plan() {
        ObjectNode plan = definitions.resource("PlanDefinition", "");
        definitions.title(plan);
        plan.putObject("type")
                .putArray("coding")
                .addObject()
                .put("system", SYSTEM + "plan-definition-type")
                .put("code", "eca-rule");
        definitions.about(plan);
        plan.putArray("library")
                .add(definitions.url("Library", "") + "|" + guideline.id().version());
        ArrayNode actions = plan.putArray("action");
        guideline
                .rules()
                .rules()
                .forEach(rule -> rule.recommendedTexts().forEach(text -> action(actions.addObject(), rule, text)));
        return plan;
    }

    private void action(ObjectNode action, RuleEntry rule, String text) {
        definitions.text(action, "title", language -> template(language, text, "title"));
        definitions.text(action, "description", language -> template(language, text, "rationale"));
        String code = text.replaceFirst("\\..*", "");
        action.putArray("code").addObject().put("text", code);
        ArrayNode documentation = action.putArray("documentation");
        graded(documentation.addObject(), rule);
        List<StudyFile> studies = guideline.evidence().studies();
        rule.citations()
                .forEach(key -> studies.stream()
                        .filter(study -> study.key().equals(key))
                        .forEach(study -> definitions.citation(documentation, study)));
    }

    private Optional<String> template(String language, String text, String part) {
        return definitions.template(language, "recommendation." + text + "." + part);
    }

    private void graded(ObjectNode related, RuleEntry rule) {
        related.put("type", "documentation").put("label", rule.id()).put("display", rule.name());
        ObjectNode document = related.putObject("document");
        ArrayNode extensions = document.putArray("extension");
        rule.metadata("Strength")
                .ifPresent(level -> level(extensions, "strengthOfRecommendation", "recommendation-strength", level));
        rule.metadata("Certainty")
                .ifPresent(level -> level(extensions, "qualityOfEvidence", "evidence-quality", level));
        LogicLibrary.attachment(document, rule.id(), rule.text());
    }

    /** A level by its code, and in words where nobody rated it: R4 has no code for that. */
    private void level(ArrayNode extensions, String name, String system, String level) {
        ObjectNode concept = extensions.addObject().put("url", EXTENSION + name).putObject("valueCodeableConcept");
        if (!level.equals(NOT_RATED)) {
            concept.putArray("coding")
                    .addObject()
                    .put("system", SYSTEM + system)
                    .put("code", level);
        }
        String family = name.startsWith("strength") ? "strength." : "certainty.";
        definitions.text(
                concept,
                "text",
                language -> Optional.of(definitions.wording(language).sayOr(family + level, level)));
    }
}
