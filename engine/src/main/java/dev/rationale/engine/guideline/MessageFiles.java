package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a package as written, {@code messages/<language>.yaml} and all of {@code messages/<language>/}, over those that
 * come with the application.
 *
 * @param own the package's templates by key, by language
 * @param byLanguage all templates by key, by language
 * @param written in which file each {@code language:key} of the package is written
 */
record MessageFiles(
        SortedMap<String, SortedMap<String, String>> own,
        SortedMap<String, SortedMap<String, String>> byLanguage,
        Map<String, At> written) {

    /** A file with its text, in which lines are looked for only when there is something to say about them. */
    record At(String file, String text) {

        int line(String key) {
            return YamlPlaces.of(text).of(key, YamlPlaces.Place.START).line();
        }
    }

    static MessageFiles read(PackageFiles files, List<FactKind> kinds, YamlFiles yaml, List<Problem> problems) {
        MessageFiles messages = new MessageFiles(new TreeMap<>(), new TreeMap<>(), new HashMap<>());
        files.texts("messages/", ".yaml")
                .forEach((path, text) -> yaml.read(path, text, LinkedHashMap.class, "messages")
                        .ifPresent(read -> messages.add(new At(path, text), "", read, problems)));
        messages.addOthers(kinds);
        return messages;
    }

    /** Those of a package that was built, with the places of none. */
    static MessageFiles of(SortedMap<String, SortedMap<String, String>> own, List<FactKind> kinds) {
        MessageFiles messages = new MessageFiles(own, new TreeMap<>(), Map.of());
        messages.addOthers(kinds);
        return messages;
    }

    private void addOthers(List<FactKind> kinds) {
        own.forEach((language, texts) -> {
            SortedMap<String, String> all = new TreeMap<>(BuiltInTexts.in(language));
            kinds.forEach(kind -> named(kind, language, all));
            searches(kinds, language, all);
            all.putAll(texts);
            byLanguage.put(language, all);
        });
    }

    /** The label of a declared kind is the word for it wherever it is shown. */
    private static void named(FactKind kind, String language, Map<String, String> texts) {
        String label = kind.label().get(language);
        if (label != null) {
            texts.put("value." + kind.kind(), label);
            texts.put("report.profile." + kind.kind(), label);
        }
    }

    /** A search that kinds share is called by their labels. */
    private static void searches(List<FactKind> kinds, String language, Map<String, String> texts) {
        Map<String, List<String>> labels = new TreeMap<>();
        kinds.stream()
                .filter(kind -> !kind.search().key().isEmpty())
                .forEach(kind -> labels.computeIfAbsent(kind.search().key(), any -> new ArrayList<>())
                        .add(kind.label().getOrDefault(language, kind.kind())));
        labels.forEach((key, all) -> texts.putIfAbsent("value." + key, String.join(", ", all)));
    }

    Texts texts() {
        return new TemplateTexts(byLanguage);
    }

    String place(String language, String key) {
        At at = written.get(language + ":" + key);
        return at == null ? "messages/" + language + ".yaml" : at.file();
    }

    int line(String language, String key) {
        At at = written.get(language + ":" + key);
        return at == null ? 0 : at.line(key);
    }

    /** The file in which a missing text would stand: the one that corresponds to where another language has it. */
    String home(String language, String key) {
        return written.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(":" + key))
                .map(entry -> entry.getValue().file())
                .sorted()
                .findFirst()
                .map(file -> file.replaceFirst("^messages/[^/.]+", "messages/" + language))
                .orElse("messages/" + language);
    }

    /** {@code messages/en.yaml} and {@code messages/en/gap.yaml} are both English. */
    private static String language(String path) {
        return path.substring("messages/".length()).split("[/.]", 2)[0];
    }

    private void add(At at, String prefix, Map<?, ?> entries, List<Problem> problems) {
        String language = language(at.file());
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof Map<?, ?> nested) {
                add(at, key + ".", nested, problems);
                continue;
            }
            String text = String.valueOf(entry.getValue()).strip();
            String before =
                    own.computeIfAbsent(language, one -> new TreeMap<>()).putIfAbsent(key, text);
            if (before != null) {
                problems.add(new Problem(
                        "T004",
                        at.file(),
                        at.line(key),
                        "the key '" + key + "' is also in " + place(language, key),
                        ""));
            }
            problems.addAll(malformed(at, key, text));
            written.put(language + ":" + key, at);
        }
    }

    private static List<Problem> malformed(At at, String key, String text) {
        List<Problem> problems = new ArrayList<>();
        try {
            Template.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("T003", at.file(), at.line(key), "the text '" + key + "': " + e.getMessage(), ""));
        }
        return problems;
    }
}
