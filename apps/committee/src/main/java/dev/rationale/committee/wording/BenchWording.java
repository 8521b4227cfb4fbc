package dev.rationale.committee.wording;

import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.written.PlainYaml;
import java.util.List;
import java.util.Map;
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
            Map<String, String> flat = new TreeMap<>();
            PlainYaml.beside(BenchWording.class, language + ".yaml").forEachText(flat::put);
            texts.put(language, flat);
        }
        return Texts.of(texts);
    }
}
