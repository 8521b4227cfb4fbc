package dev.rationale.cdshooks.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rationale.engine.guideline.Misshape;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.StrictYaml;
import dev.rationale.engine.guideline.YamlPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts settings together from their places, of which the later wins, and tells all that is wrong at once.
 *
 * <pre>{@code
 * SettingsReader reader = new SettingsReader(new SettingsSchema("service"));
 * reader.file(Path.of("rationale.yaml"));
 * reader.set("port", "8443", "command line");
 * SettingValues values = reader.read(SettingValues.class, SettingsValidator::problems);
 * }</pre>
 */
public final class SettingsReader {

    private static final ObjectMapper YAML = StrictYaml.mapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettingsSchema schema;
    private final ObjectNode document = JSON.createObjectNode();
    private final Map<String, SettingEntry> entries = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public SettingsReader(SettingsSchema schema) {
        this.schema = schema;
    }

    /** Takes over what a YAML file says. */
    public void file(Path file) {
        try {
            String text = Files.readString(file);
            YamlPlaces.of(text)
                    .byPath()
                    .forEach((path, place) -> entries.put(path, new SettingEntry(file.toString(), place.line())));
            JsonNode read = YAML.readTree(text);
            if (read instanceof ObjectNode object) {
                fill(object);
                document.setAll(object);
            } else if (!read.isMissingNode() && !read.isNull()) {
                tell(file.toString(), "the file holds no settings; expected lines such as 'port: 8080'", "");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String what = e.getOriginalMessage().lines().findFirst().orElse("this is no YAML");
            problems.add(new SettingEntry(file.toString(), line).problem(what, ""));
        } catch (IOException unreadable) {
            tell(file.toString(), "the file cannot be read", "its name is another.");
        }
    }

    /**
     * Sets one value.
     *
     * @param path as in a file, {@code clients[0].name}; one that the schema does not know is told
     * @param place where it was said, as a person knows it
     */
    public void set(String path, String value, String place) {
        schema.at(path)
                .ifPresentOrElse(
                        setting -> put(path, setting.value(value), new SettingEntry(place, 0)),
                        () -> tell(place, "the key '" + path + "' is not known", ""));
    }

    /** Tells what is wrong with a place. */
    public void tell(String place, String what, String maybe) {
        problems.add(new SettingEntry(place, 0).problem(what, maybe));
    }

    private void put(String path, JsonNode value, SettingEntry entry) {
        ObjectNode parent = document;
        StringBuilder here = new StringBuilder();
        String[] steps = path.split("\\.", -1);
        for (int index = 0; index < steps.length; index++) {
            String name = steps[index].replaceAll("\\[\\d+]", "");
            here.append(index == 0 ? "" : ".").append(steps[index]);
            entries.putIfAbsent(here.toString(), entry);
            if (index == steps.length - 1) {
                parent.set(name, value);
            } else if (steps[index].endsWith("]")) {
                ArrayNode items = parent.withArrayProperty(name);
                int item = Integer.parseInt(steps[index].replaceAll("\\D", ""));
                while (items.size() <= item) {
                    items.addObject();
                }
                parent = (ObjectNode) items.get(item);
            } else {
                parent = parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
            }
        }
        entries.put(path, entry);
    }

    /**
     * The settings.
     *
     * @param meaning what is wrong with settings of the right shape taken together
     * @throws InvalidSettings with every problem that was found
     */
    public <T> T read(Class<T> type, Function<T, List<Problem>> meaning) {
        List<Misshape> wrong = new ArrayList<>(schema.shape().misshapes(document));
        formats(document, "", wrong);
        wrong.forEach(one -> problems.add(entry(one.path()).problem(one.what(), one.maybe())));
        Set<String> paths = wrong.stream().map(Misshape::path).collect(Collectors.toSet());
        ObjectNode rest = (ObjectNode) without(document, "", paths);
        schema.complete(rest);
        try {
            T values = JSON.treeToValue(rest, type);
            problems.addAll(meaning.apply(values));
            if (problems.isEmpty()) {
                return values;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of the settings and " + type + " do not agree.", e);
        }
        throw new InvalidSettings(
                problems.stream().distinct().sorted(Problem.BY_PLACE).toList());
    }

    /** What is wrong is told and left out, so that the meaning of the rest can be told, too. */
    private static JsonNode without(JsonNode node, String path, Set<String> wrong) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JSON.createObjectNode();
            object.properties().forEach(one -> {
                String here = path.isEmpty() ? one.getKey() : path + "." + one.getKey();
                if (!wrong.contains(here)) {
                    kept.set(one.getKey(), without(one.getValue(), here, wrong));
                }
            });
            return kept;
        }
        if (node instanceof ArrayNode items) {
            ArrayNode kept = JSON.createArrayNode();
            for (int item = 0; item < items.size(); item++) {
                String here = path + "[" + item + "]";
                boolean sound = wrong.stream().noneMatch(one -> one.equals(here) || one.startsWith(here + "."));
                if (sound) {
                    kept.add(without(items.get(item), here, wrong));
                }
            }
            return kept;
        }
        return node;
    }

    private void formats(JsonNode node, String path, List<Misshape> wrong) {
        node.properties().forEach(one -> {
            String here = path.isEmpty() ? one.getKey() : path + "." + one.getKey();
            String value = one.getValue().asText();
            formats(one.getValue(), here, wrong);
            schema.at(here)
                    .filter(setting -> !Formats.holds(setting.format(), value))
                    .ifPresent(setting -> wrong.add(new Misshape(
                            here,
                            "settings",
                            "'" + here + "' is '" + value + "'; expected " + setting.expected(),
                            "")));
        });
        for (int item = 0; node.isArray() && item < node.size(); item++) {
            formats(node.get(item), path + "[" + item + "]", wrong);
        }
    }

    /** Where a path was written, or the nearest above it. */
    private SettingEntry entry(String path) {
        String here = path;
        while (!here.isEmpty() && !entries.containsKey(here)) {
            here = here.substring(0, Math.max(0, Math.max(here.lastIndexOf('.'), here.lastIndexOf('['))));
        }
        return entries.getOrDefault(here, new SettingEntry("settings", 0));
    }

    /** What is written without a value is set to nothing. */
    private static void fill(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(one -> {
                if (one.getValue().isNull()) {
                    one.setValue(new TextNode(""));
                }
            });
        }
        node.forEach(SettingsReader::fill);
    }
}
