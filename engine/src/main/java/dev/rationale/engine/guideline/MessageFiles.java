package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a package as written: {@code messages/<language>.yaml} and all of {@code messages/<language>/}.
 *
 * @param byLanguage templates by key, by language
 * @param places the file of each {@code language:key}
 */
record MessageFiles(SortedMap<String, SortedMap<String, String>> byLanguage, Map<String, String> places) {

    static MessageFiles read(PackageFiles files, List<Problem> problems) {
        MessageFiles messages = new MessageFiles(new TreeMap<>(), new TreeMap<>());
        files.texts("messages/", ".yaml")
                .forEach((path, text) -> YamlFile.read(path, text, LinkedHashMap.class, problems)
                        .ifPresent(read -> messages.add(path, "", read, problems)));
        return messages;
    }

    Texts texts() {
        return new TemplateTexts(byLanguage);
    }

    String place(String language, String key) {
        return places.getOrDefault(language + ":" + key, "messages/" + language + ".yaml");
    }

    /** {@code messages/en.yaml} and {@code messages/en/gap.yaml} are both English. */
    private static String language(String path) {
        return path.substring("messages/".length()).split("[/.]", 2)[0];
    }

    private void add(String path, String prefix, Map<?, ?> entries, List<Problem> problems) {
        String language = language(path);
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof Map<?, ?> nested) {
                add(path, key + ".", nested, problems);
                continue;
            }
            String text = String.valueOf(entry.getValue()).strip();
            String before =
                    byLanguage.computeIfAbsent(language, one -> new TreeMap<>()).putIfAbsent(key, text);
            if (before != null) {
                problems.add(new Problem(path, 0, "the key '" + key + "' is also in " + place(language, key), ""));
            }
            problems.addAll(malformed(path, key, text));
            places.put(language + ":" + key, path);
        }
    }

    private static List<Problem> malformed(String path, String key, String text) {
        List<Problem> problems = new ArrayList<>();
        try {
            Template.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(path, 0, "the text '" + key + "': " + e.getMessage(), ""));
        }
        return problems;
    }
}
