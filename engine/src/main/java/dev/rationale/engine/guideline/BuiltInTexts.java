package dev.rationale.engine.guideline;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that come with the application: headings, labels, a line for each kind of fact, reasons for leaving something out.
 * Each module on the class path may bring {@code META-INF/rationale/messages/<language>.yaml}. A package takes them as they are,
 * or says a text in its own words under the same key.
 */
final class BuiltInTexts {

    /** The language whose texts every other language must have too. */
    private static final String REFERENCE = "en";

    /** One document or several: where modules are put into one jar, their files follow one another in one file. */
    private static final ObjectReader DOCUMENTS = new YAMLMapper().readerFor(Map.class);

    private static final Map<String, SortedMap<String, String>> READ = new ConcurrentHashMap<>();

    private BuiltInTexts() {}

    /** The keys that every language of a package has to have. */
    static Set<String> keys() {
        return in(REFERENCE).keySet();
    }

    /** The templates of a language by key, none for a language that no module brings. */
    static SortedMap<String, String> in(String language) {
        return READ.computeIfAbsent(language, BuiltInTexts::read);
    }

    private static SortedMap<String, String> read(String language) {
        SortedMap<String, String> texts = new TreeMap<>();
        String name = "META-INF/rationale/messages/" + language + ".yaml";
        try {
            for (URL url : Collections.list(BuiltInTexts.class.getClassLoader().getResources(name))) {
                try (InputStream in = url.openStream();
                        MappingIterator<Map<?, ?>> documents = DOCUMENTS.readValues(in)) {
                    documents.forEachRemaining(document -> add("", document, texts));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts " + name + " cannot be read.", e);
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    private static void add(String prefix, Map<?, ?> entries, Map<String, String> texts) {
        entries.forEach((key, value) -> {
            if (value instanceof Map<?, ?> nested) {
                add(prefix + key + ".", nested, texts);
            } else {
                texts.put(prefix + key, String.valueOf(value).strip());
            }
        });
    }
}
