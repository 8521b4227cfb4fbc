package dev.rationale.server.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rationale.engine.guideline.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** The scalar values of a YAML file with their paths and lines, such as {@code clients[0].issuer}. */
final class YamlEntries {

    private final String file;
    private final List<Written> entries = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private YamlEntries(String file) {
        this.file = file;
    }

    /** An object or array that is being read. */
    private static final class Level {

        private final String path;
        private final boolean array;
        private String key = "";
        private int index;

        Level(String path, boolean array) {
            this.path = path;
            this.array = array;
        }

        private String next() {
            if (array) {
                return path + "[" + index++ + "]";
            }
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    static List<Written> read(String file, String text, List<Problem> problems) {
        YamlEntries read = new YamlEntries(file);
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        YAMLFactory yaml = YAMLFactory.builder().loaderOptions(options).build();
        yaml.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try (JsonParser parser = yaml.createParser(text)) {
            read.all(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(new Problem(
                    "settings",
                    file,
                    line,
                    e.getOriginalMessage().lines().findFirst().orElse("this is no YAML"),
                    ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.entries;
    }

    private void all(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> levels.push(new Level(path(), false));
                case START_ARRAY -> levels.push(new Level(path(), true));
                case END_OBJECT, END_ARRAY -> levels.pop();
                case FIELD_NAME -> levels.element().key = parser.currentName();
                default -> value(parser);
            }
        }
    }

    private String path() {
        return levels.isEmpty() ? "" : levels.element().next();
    }

    private void value(JsonParser parser) throws IOException {
        String place = file + ":" + parser.currentTokenLocation().getLineNr();
        String value = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        entries.add(new Written(place, path(), value));
    }
}
