package dev.rationale.engine.guideline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** Reads the YAML files of a package; one that is not of its shape is told and not read. */
final class YamlFiles {

    private static final ObjectMapper MAPPER = StrictYaml.mapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final List<Problem> problems;
    private final boolean built;

    /**
     * Begins with no file.
     *
     * @param problems where it is told what is wrong with a file
     * @param built whether the shapes were looked at when the package was built, and need not be again
     */
    YamlFiles(List<Problem> problems, boolean built) {
        this.problems = problems;
        this.built = built;
    }

    /**
     * Reads a file.
     *
     * @param shape the name of its schema
     */
    <T> Optional<T> read(String path, String text, Class<T> type, String shape) {
        try {
            return isOfItsShape(path, text, shape)
                    ? Optional.ofNullable(MAPPER.readValue(text, type))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            problems.add(new Problem(
                    "Y001",
                    path,
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr(),
                    e.getOriginalMessage().lines().findFirst().orElse("this is no YAML"),
                    ""));
            return Optional.empty();
        }
    }

    private boolean isOfItsShape(String path, String text, String shape) throws JsonProcessingException {
        JsonNode document = built ? MAPPER.missingNode() : MAPPER.readTree(text);
        if (document.isMissingNode()) {
            return true;
        }
        List<Problem> misshapen = Shape.of(shape).problems(path, text, document);
        problems.addAll(misshapen);
        return misshapen.isEmpty();
    }
}
