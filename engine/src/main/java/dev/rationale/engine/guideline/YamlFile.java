package dev.rationale.engine.guideline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads one YAML file strictly: an unknown key is an error that names the nearest known one. */
final class YamlFile {

    private static final ObjectMapper MAPPER = mapper();

    private YamlFile() {}

    static <T> Optional<T> read(String path, String text, Class<T> type, List<Problem> problems) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, type));
        } catch (UnrecognizedPropertyException e) {
            List<String> known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            problems.add(new Problem(
                    "Y002",
                    path,
                    lineOf(e.getPropertyName(), text),
                    "the key '" + e.getPropertyName() + "' is not known here; known are " + String.join(", ", known),
                    Nearest.maybe(e.getPropertyName(), known)));
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            problems.add(new Problem(
                    "Y001",
                    path,
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr(),
                    firstLine(e.getOriginalMessage()),
                    ""));
        }
        return Optional.empty();
    }

    /** Records are made after their mapping was read, so the parser stands behind the key by then. */
    private static int lineOf(String key, String text) {
        Pattern written = Pattern.compile("(?:^|[\\s{,\"'])" + Pattern.quote(key) + "[\"']?\\s*:");
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (written.matcher(lines.get(index)).find()) {
                return index + 1;
            }
        }
        return 0;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("this is no YAML");
    }

    private static ObjectMapper mapper() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
        factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        return new ObjectMapper(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
