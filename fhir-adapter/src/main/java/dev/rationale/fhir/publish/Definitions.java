package dev.rationale.fhir.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.report.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What all published resources of a guideline share: names, version and status, and how a text carries its translations. */
record Definitions(Guideline guideline) {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A resource with what every definition states of itself. */
    ObjectNode resource(String type, String part) {
        ObjectNode resource = JSON.createObjectNode();
        resource.put("resourceType", type)
                .put("id", id(part))
                .put("language", language())
                .put("url", url(type, part))
                .put("version", guideline.id().version())
                .put("name", name(type, part))
                .put("status", guideline.id().version().startsWith("0.") ? "draft" : "active");
        Manifest.Publication publication = guideline.manifest().publication();
        publication.date().ifPresent(day -> resource.put("date", day.toString()));
        publication.developer().ifPresent(developer -> resource.put("publisher", developer));
        return resource;
    }

    /** The guideline's id and the part's, as FHIR allows ids: letters, digits, hyphens and dots, 64 at most. */
    String id(String part) {
        String id = (guideline.id().id() + (part.isEmpty() ? "" : "-" + part)).replaceAll("[^A-Za-z0-9.-]", "-");
        return id.substring(0, Math.min(64, id.length()));
    }

    String url(String type, String part) {
        return "urn:rationale:" + type + ":" + id(part);
    }

    private String name(String type, String part) {
        StringBuilder name = new StringBuilder(type);
        for (String word : id(part).split("[^A-Za-z0-9]", -1)) {
            name.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    String language() {
        return guideline.manifest().languages().get(0);
    }

    Wording wording(String language) {
        return Wording.of(guideline, language);
    }

    /** The title of the guideline. */
    void title(ObjectNode resource) {
        text(
                resource,
                "title",
                language -> Optional.ofNullable(guideline.manifest().title().get(language)));
    }

    /** What the guideline rests on and how far it may be relied on, who paid for it where that is said, and the licence. */
    void about(ObjectNode resource) {
        Map<String, Object> source = Map.of("source", guideline.manifest().source());
        text(
                resource,
                "description",
                language -> Optional.of(wording(language).say("publish.caution", source) + funding(language)));
        resource.put("copyright", guideline.manifest().licence());
    }

    private String funding(String language) {
        return Optional.ofNullable(guideline.manifest().publication().funding().get(language))
                .map(funding -> " " + wording(language).say("publish.funding", Map.of("funding", funding)))
                .orElse("");
    }

    /** A text of the resource's language, with the other languages as translations of it; nothing if there is no text. */
    void text(ObjectNode owner, String element, Function<String, Optional<String>> in) {
        Optional<String> first = in.apply(language()).filter(text -> !text.isBlank());
        if (first.isEmpty()) {
            return;
        }
        owner.put(element, first.get().strip());
        List<String> others = guideline.manifest().languages().stream().skip(1).toList();
        for (String other : others) {
            in.apply(other).filter(text -> !text.isBlank()).ifPresent(text -> {
                ArrayNode parts = owner.withObjectProperty("_" + element)
                        .withArrayProperty("extension")
                        .addObject()
                        .put("url", TRANSLATION)
                        .putArray("extension");
                parts.addObject().put("url", "lang").put("valueCode", other);
                parts.addObject().put("url", "content").put("valueString", text.strip());
            });
        }
    }

    /** A text of the guideline with the places that a patient's values fill marked as such. */
    Optional<String> template(String language, String key) {
        return guideline.texts().template(language, key).map(text -> text.replaceAll("\\{([^}]+)}", "‹$1›"));
    }

    /** A publication as a citation. What nobody checked says so in its label; a retraction is said too. */
    void citation(ArrayNode related, StudyFile study) {
        ObjectNode citation = related.addObject().put("type", "citation").put("label", study.key());
        text(citation, "display", language -> Optional.of(status(language, study)));
        citation.put("citation", study.evidence().citation());
    }

    private String status(String language, StudyFile study) {
        Wording wording = wording(language);
        String checked = wording.say(study.evidence().verified() ? "publish.verified" : "publish.unverified");
        return study.retraction()
                .map(one -> checked + " "
                        + wording.say(
                                "publish.retracted",
                                Map.of("date", one.retracted().toString(), "notice", one.notice())))
                .orElse(checked);
    }
}
