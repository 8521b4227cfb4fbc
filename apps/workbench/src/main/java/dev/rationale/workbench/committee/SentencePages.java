package dev.rationale.workbench.committee;

import dev.rationale.authoring.yaml.YamlEntry;
import dev.rationale.authoring.yaml.YamlOutline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.FormPage;
import dev.rationale.pages.workbench.FormPage.Field;
import dev.rationale.pages.workbench.FormPage.Kind;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.Wordbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The sentences of the package, each in all languages side by side. */
record SentencePages(Texts texts, Room room) {

    private static final String MESSAGES = "messages/";
    private static final int MOST_LISTED = 200;
    private static final int BAD = 400;
    private static final Pattern KEY = Pattern.compile("[\\w-]+(\\.[\\w-]+)+");

    /** Where a sentence stands in one language. */
    private record Standing(String file, YamlEntry entry) {}

    /** Each sentence by its key, and in it by its language. */
    private Map<String, Map<String, Standing>> all() {
        PackageFiles files = texts.files();
        Map<String, Map<String, Standing>> all = new TreeMap<>();
        files.texts(MESSAGES, ".yaml")
                .forEach((path, text) -> YamlOutline.of(files.text(path).orElse(text)).entries().stream()
                        .filter(YamlEntry::scalar)
                        .filter(entry -> !entry.path().contains(YamlEntry.ITEM))
                        .forEach(entry -> all.computeIfAbsent(String.join(".", entry.path()), any -> new TreeMap<>())
                                .put(language(path), new Standing(path, entry))));
        return all;
    }

    private static String language(String path) {
        return path.substring(MESSAGES.length()).split("[/.]", 2)[0];
    }

    /** The sentences whose key or text holds what is sought, and the one that is chosen with a form. */
    FormPage page(Asked asked, List<String> problems) {
        Wordbook words = Wordbook.in(asked.language());
        Map<String, Map<String, Standing>> all = all();
        String sought = asked.value("q").orElse("");
        Optional<String> key = asked.value("key").filter(all::containsKey);
        List<FormPage.Form> forms = new ArrayList<>();
        key.ifPresent(one -> forms.add(form(one, all.getOrDefault(one, Map.of()), words)));
        forms.add(adding(asked, words));
        forms.add(new FormPage.Form(
                "find",
                words.say("sentence.find"),
                "/committee/sentences",
                false,
                List.of(new Field("q", words.say("sentence.q"), "", Kind.LINE, sought, List.of(), false)),
                words.say("patients.find")));
        List<Link> ways = new ArrayList<>(List.of(Link.to("/committee", words.say("committee.files"))));
        if (!sought.isEmpty()) {
            found(all, sought)
                    .forEach(one -> ways.add(Link.to(Asked.address("/committee/sentences", Map.of("key", one)), one)));
        }
        return new FormPage(
                room.frame(asked, words.say("committee.sentences"), ""),
                Room.shell(
                        asked,
                        texts.directory()
                                .map(place -> "git -C " + place + " diff -- messages")
                                .orElse(""),
                        ""),
                List.of(words.say("sentence.lead")),
                problems,
                List.of(),
                forms,
                ways);
    }

    private static List<String> found(Map<String, Map<String, Standing>> all, String sought) {
        String low = sought.toLowerCase(java.util.Locale.ROOT);
        return all.entrySet().stream()
                .filter(one -> one.getKey().contains(low)
                        || one.getValue().values().stream()
                                .anyMatch(standing -> standing.entry()
                                        .value()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(low)))
                .map(Map.Entry::getKey)
                .limit(MOST_LISTED)
                .toList();
    }

    private FormPage.Form form(String key, Map<String, Standing> standing, Wordbook words) {
        List<Field> fields = new ArrayList<>(List.of(new Field("key", key, "", Kind.HIDDEN, key, List.of(), true)));
        standing.forEach((language, one) -> {
            fields.add(new Field(
                    "text-" + language,
                    language,
                    one.file(),
                    Kind.LINES,
                    one.entry().value().strip(),
                    List.of(),
                    true));
            fields.add(new Field("digest-" + language, "", "", Kind.HIDDEN, digest(one.file()), List.of(), true));
        });
        return new FormPage.Form("both", key, "/committee/sentences", true, fields, words.say("sentence.save"));
    }

    /** A sentence that is not there yet, in every language. */
    private FormPage.Form adding(Asked asked, Wordbook words) {
        List<Field> fields = new ArrayList<>(List.of(new Field(
                "new",
                words.say("sentence.key"),
                words.say("sentence.key.hint"),
                Kind.LINE,
                asked.value("new").orElse(""),
                List.of(),
                true)));
        files().forEach((language, file) ->
                fields.add(new Field("text-" + language, language, file, Kind.LINES, "", List.of(), true)));
        return new FormPage.Form(
                "add", words.say("sentence.add"), "/committee/sentences", true, fields, words.say("sentence.save"));
    }

    /** The first file of each language. */
    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        texts.files().texts(MESSAGES, ".yaml").keySet().forEach(path -> files.putIfAbsent(language(path), path));
        return files;
    }

    /**
     * Adds a sentence in every language.
     *
     * @return its key
     * @throws Refused if it is there already, or its key cannot be one
     */
    String add(Asked asked) {
        String key = asked.sent("new")
                .map(String::strip)
                .filter(one -> KEY.matcher(one).matches())
                .orElseThrow(() -> new Refused(BAD, "sentence.no-key"));
        if (all().containsKey(key)) {
            throw new Refused(BAD, "sentence.taken");
        }
        Map<String, String> edited = new LinkedHashMap<>();
        files().forEach((language, file) -> {
            String before = texts.files().text(file).orElse("");
            edited.put(
                    file,
                    SentenceText.added(
                            before,
                            List.of(key.split("[.]")),
                            asked.sent("text-" + language).orElse("")));
        });
        edited.forEach((file, text) -> texts.save(file, text, digest(file)));
        return key;
    }

    private String digest(String file) {
        return Texts.digest(texts.files().text(file).orElse(""));
    }

    /**
     * Writes a sentence in every language in which it stands.
     *
     * @return its key
     * @throws Refused if there is no such sentence, or somebody else saved one of the files meanwhile
     */
    String save(Asked asked) {
        String key = asked.sent("key").orElseThrow(Refused::notFound);
        Map<String, Standing> standing = Optional.ofNullable(all().get(key)).orElseThrow(Refused::notFound);
        Map<String, String> edited = new LinkedHashMap<>();
        standing.forEach((language, one) -> asked.sent("text-" + language).ifPresent(text -> {
            String before = texts.files().text(one.file()).orElse("");
            if (!Texts.digest(before).equals(asked.sent("digest-" + language).orElse(""))) {
                throw new Refused(409, "committee.changed");
            }
            edited.put(one.file(), SentenceText.replaced(before, one.entry(), text));
        }));
        edited.forEach((file, text) -> texts.save(file, text, digest(file)));
        return key;
    }
}
