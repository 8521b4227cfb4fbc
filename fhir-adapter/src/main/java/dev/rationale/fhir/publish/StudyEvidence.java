package dev.rationale.fhir.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.report.Wording;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A study as an Evidence and, because R4 demands one, the EvidenceVariable of whom it admitted. What a file does not state of the
 * population is said to be not stated.
 */
final class StudyEvidence {

    private StudyEvidence() {}

    static ObjectNode evidence(Definitions definitions, StudyFile study) {
        ObjectNode evidence = definitions.resource("Evidence", study.key());
        evidence.put("title", study.evidence().citation());
        definitions.text(
                evidence,
                "description",
                language -> Optional.of(summary(definitions.wording(language), study)
                        + study.notes().getOrDefault(language, "")));
        definitions.citation(evidence.putArray("relatedArtifact"), study);
        evidence.putObject("exposureBackground").put("reference", "EvidenceVariable/" + definitions.id(study.key()));
        return evidence;
    }

    private static String summary(Wording wording, StudyFile study) {
        return wording.label("study-design", study.evidence().design()) + " ("
                + study.evidence().published() + "). ";
    }

    static ObjectNode population(Definitions definitions, StudyFile study) {
        ObjectNode variable = definitions.resource("EvidenceVariable", study.key());
        variable.put("title", study.key());
        ArrayNode characteristics = variable.putArray("characteristic");
        study.populations().stream()
                .filter(Population::statesLimits)
                .forEach(population -> definitions.text(
                        characteristics.addObject().putObject("definitionCodeableConcept"),
                        "text",
                        language -> Optional.of(admitted(definitions.wording(language), population))));
        if (characteristics.isEmpty()) {
            definitions.text(
                    characteristics.addObject().putObject("definitionCodeableConcept"),
                    "text",
                    language -> Optional.of(definitions.wording(language).say("publish.population-not-stated")));
        }
        return variable;
    }

    private static String admitted(Wording wording, Population population) {
        return population.label() + ": "
                + population.criteria().stream().map(wording::criterion).collect(Collectors.joining(", "));
    }
}
