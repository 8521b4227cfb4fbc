package dev.rationale.fhir.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.PlainVocabulary;
import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.Terminology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codes that the guideline's rules can see, as a ValueSet for each role, and one for each kind of fact that the package declares. */
final class CodeSets {

    /** The vocabulary of a package that reads nothing but what it declares. */
    private static final String PLAIN = new PlainVocabulary().name();

    private CodeSets() {}

    static List<ObjectNode> of(Definitions definitions) {
        List<ObjectNode> sets = new ArrayList<>();
        if (!definitions.guideline().manifest().vocabulary().equals(PLAIN)) {
            UsedCodes.of(definitions.guideline().rules()).forEach((role, concepts) -> {
                List<Concept> published =
                        concepts.stream().filter(CodeSets::hasUrl).toList();
                if (!published.isEmpty()) {
                    sets.add(known(definitions, role, published));
                }
            });
        }
        definitions.guideline().kinds().stream()
                .filter(kind -> !kind.codes().isEmpty() || !kind.prefixes().isEmpty())
                .forEach(kind -> sets.add(declared(definitions, kind)));
        return sets;
    }

    /** Local codes without the URL of a system cannot stand in a ValueSet. */
    private static boolean hasUrl(Concept concept) {
        return concept.coding().system().matches("(?:https?|urn):.+");
    }

    private static ObjectNode known(Definitions definitions, String role, List<Concept> concepts) {
        ObjectNode set = definitions.resource("ValueSet", "codes-" + role.replace(':', '-'));
        set.put("title", role);
        Map<Coding, String> displays = new TreeMap<>(Terminology.ORDER);
        concepts.forEach(concept -> displays.put(concept.coding(), concept.display()));
        include(set, displays);
        return set;
    }

    private static ObjectNode declared(Definitions definitions, FactKind kind) {
        ObjectNode set = definitions.resource("ValueSet", "fact-" + kind.kind());
        definitions.text(
                set, "title", language -> Optional.ofNullable(kind.label().get(language)));
        Set<FactKind.Code> codes = new HashSet<>(kind.codes());
        codes.addAll(kind.answers().keySet());
        Map<Coding, String> displays = new TreeMap<>(Terminology.ORDER);
        codes.forEach(code -> displays.put(
                new Coding(code.system(), code.code()), kind.displays().getOrDefault(code, "")));
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
