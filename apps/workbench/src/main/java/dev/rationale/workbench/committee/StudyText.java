package dev.rationale.workbench.committee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.rationale.workbench.page.Asked;
import java.util.List;
import java.util.Optional;

/** A study as its form tells it, written as a file of the package. What the form does not ask for is added in the file. */
final class StudyText {

    /** What a form asks for, in its order. */
    static final List<String> FIELDS = List.of(
            "key",
            "published",
            "design",
            "participants",
            "certainty",
            "citation",
            "claim",
            "bearing",
            "outcome",
            "en",
            "fr");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));

    private StudyText() {}

    /** The key of a study that was told; none if there is no key, or one that no file can be called. */
    static Optional<String> key(Asked asked) {
        return asked.value("key").map(String::strip).filter(key -> key.matches("[A-Za-z0-9_]+"));
    }

    /** The text of the file. Nobody has compared it with the publication yet, and it says so. */
    static String of(Asked asked, String key) {
        ObjectNode study = YAML.createObjectNode();
        study.put("key", key).put("published", value(asked, "published")).put("design", value(asked, "design"));
        asked.value("participants")
                .filter(text -> text.matches("\\d{1,8}"))
                .ifPresent(text -> study.put("participants", Integer.parseInt(text)));
        study.put("certainty", value(asked, "certainty"))
                .put("verified", false)
                .put("citation", value(asked, "citation"));
        if (asked.value("claim").isPresent() && asked.value("outcome").isPresent()) {
            study.putArray("findings")
                    .addObject()
                    .put("claim", value(asked, "claim"))
                    .put("bearing", value(asked, "bearing"))
                    .put("outcome", value(asked, "outcome"))
                    .put("verified", false);
        }
        study.putObject("notes").put("en", value(asked, "en")).put("fr", value(asked, "fr"));
        try {
            return YAML.writeValueAsString(study);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The study cannot be written as YAML.", e);
        }
    }

    private static String value(Asked asked, String name) {
        return asked.value(name).map(String::strip).orElse("");
    }
}
