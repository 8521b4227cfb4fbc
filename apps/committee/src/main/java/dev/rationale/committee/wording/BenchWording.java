package dev.rationale.committee.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.report.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the bench itself says about changes, maps and pages. A language without sentences of its own is answered in English. */
public final class BenchWording {

    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final Texts TEXTS = read();

    private BenchWording() {}

    public static Wording in(String language) {
        return new Wording(TEXTS, LANGUAGES.contains(language) ? language : LANGUAGES.get(0));
    }

    /** All sentences, so that a test can compare the languages. */
    public static Texts texts() {
        return TEXTS;
    }

    private static Texts read() {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            try (InputStream file =
                    Objects.requireNonNull(BenchWording.class.getResourceAsStream(language + ".yaml"), language)) {
                Map<String, String> flat = new TreeMap<>();
                flatten("", new YAMLMapper().readTree(file), flat);
                texts.put(language, flat);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Texts.of(texts);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                flatten(prefix + entry.getKey() + ".", entry.getValue(), flat);
            } else {
                flat.put(prefix + entry.getKey(), entry.getValue().asText());
            }
        });
    }
}
