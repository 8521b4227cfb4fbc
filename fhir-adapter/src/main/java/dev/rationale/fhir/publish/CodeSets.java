package dev.rationale.fhir.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.terminology.Coding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codes that the guideline reads, as a ValueSet for each kind of fact that the package declares. */
final class CodeSets {

    private CodeSets() {}

    static List<ObjectNode> of(Definitions definitions) {
        return definitions.guideline().kinds().stream()
                .filter(kind -> !kind.codes().isEmpty() || !kind.prefixes().isEmpty())
                .map(kind -> declared(definitions, kind))
                .toList();
    }

    /** Local codes without the URL of a system cannot stand in a ValueSet. */
    private static boolean hasUrl(Coding coding) {
        return coding.system().matches("(?:https?|urn):.+");
    }

    private static ObjectNode declared(Definitions definitions, FactKind kind) {
        ObjectNode set = definitions.resource("ValueSet", "fact-" + kind.kind());
        definitions.text(
                set, "title", language -> Optional.ofNullable(kind.label().get(language)));
        Set<FactKind.Code> codes = new HashSet<>(kind.codes());
        codes.addAll(kind.answers().codes().keySet());
        Map<Coding, String> displays = new TreeMap<>();
        codes.forEach(code -> displays.put(
                new Coding(code.system(), code.code()), kind.means().displays().getOrDefault(code, "")));
        displays.keySet().removeIf(coding -> !hasUrl(coding));
        include(set, displays);
        kind.prefixes()
                .forEach(prefix -> includes(set)
                        .addObject()
                        .put("system", prefix.system())
                        .putArray("filter")
                        .addObject()
                        .put("property", "code")
                        .put("op", "regex")
                        .put("value", prefix.prefix().replace(".", "\\.") + ".*"));
        return set;
    }

    private static ArrayNode includes(ObjectNode set) {
        return set.withObject("compose").withArray("include");
    }

    private static void include(ObjectNode set, Map<Coding, String> displays) {
        ArrayNode includes = includes(set);
        for (String system :
                new TreeSet<>(displays.keySet().stream().map(Coding::system).toList())) {
            ArrayNode concepts = includes.addObject().put("system", system).putArray("concept");
            displays.forEach((coding, display) -> {
                if (coding.system().equals(system)) {
                    ObjectNode concept = concepts.addObject().put("code", coding.code());
                    if (!display.isEmpty()) {
                        concept.put("display", display);
                    }
                }
            });
        }
    }
}
