package dev.rationale.engine.guideline;

import dev.rationale.engine.written.PlainYaml;
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
                try (InputStream in = url.openStream()) {
                    for (PlainYaml document : PlainYaml.documents(in)) {
                        document.forEachText((key, text) -> texts.put(key, text.strip()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts " + name + " cannot be read.", e);
        }
        return Collections.unmodifiableSortedMap(texts);
    }
}
