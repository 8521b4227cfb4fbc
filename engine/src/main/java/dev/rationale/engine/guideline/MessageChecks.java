package dev.rationale.engine.guideline;

import dev.rationale.engine.guideline.YamlPlaces.Place;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What must hold between the texts of all languages, and between texts and the rules that fill them. */
final class MessageChecks {

    /** Each rule has its name in its own file; another language may name it, where the trace speaks it. */
    private static final String RULE_NAMES = "rule.";

    private static final String QUESTION = "question.";
    private static final String NO_TEXT = "there is no text in language '";
    private static final List<String> PARTS = List.of("title", "summary", "rationale");

    /** What a CDS Hooks card shows at a glance has fewer characters than this; a value is taken to be this long. */
    private static final int SUMMARY_LIMIT = 140;

    private static final int LONG_VALUE = 12;
    private static final String RENAMED = "the text or the binding was renamed.";

    private final Manifest manifest;
    private final MessageFiles messages;
    private final Place languages;
    private final List<Problem> problems = new ArrayList<>();

    private MessageChecks(Manifest manifest, MessageFiles messages, Place languages) {
        this.languages = languages;
        this.manifest = manifest;
        this.messages = messages;
    }

    /**
     * @param languages where the manifest lists them
     */
    static List<Problem> of(Manifest manifest, MessageFiles messages, RuleIndex rules, Place languages) {
        MessageChecks checks = new MessageChecks(manifest, messages, languages);
        Set<String> keys = new TreeSet<>(BuiltInTexts.keys());
        manifest.languages()
                .forEach(language -> keys.addAll(checks.texts(language).keySet()));
        manifest.languages().forEach(language -> checks.language(language, keys));
        rules.rules().forEach(checks::recommendations);
        checks.questions(keys);
        return checks.problems;
    }

    /** Where questions have texts at all, each has one. */
    private void questions(Set<String> keys) {
        List<String> worded = keys.stream()
                .filter(key -> key.startsWith(QUESTION))
                .map(key -> key.substring(QUESTION.length()))
                .toList();
        manifest.recommendations().stream()
                .map(Manifest.Recommended::question)
                .distinct()
                .filter(question -> !worded.isEmpty() && !worded.contains(question))
                .forEach(question -> problems.add(new Problem(
                        "T001",
                        GuidelinePackages.MANIFEST,
                        0,
                        "the question '" + question + "' has no text",
                        Nearest.maybe(question, worded))));
    }

    private SortedMap<String, String> texts(String language) {
        return messages.byLanguage().getOrDefault(language, new TreeMap<>());
    }

    /** A language in which nothing is written is told once. */
    private void language(String language, Set<String> keys) {
        if (messages.own().containsKey(language)) {
            complete(language, keys);
            if (!manifest.title().isEmpty() && !manifest.title().containsKey(language)) {
                String untitled = "'title' is missing in language '" + language + "'";
                problems.add(new Problem("T001", GuidelinePackages.MANIFEST, 0, untitled, ""));
            }
            return;
        }
        List<String> unlisted = messages.own().keySet().stream()
                .filter(one -> !manifest.languages().contains(one))
                .toList();
        problems.add(new Problem(
                "T001",
                GuidelinePackages.MANIFEST,
                languages.line(),
                languages.column(),
                NO_TEXT + language + "'; expected texts in messages/" + language + "/",
                Nearest.to(language, unlisted)
                        .map(near -> "'" + near + "' was meant.")
                        .orElse("they are still to be written, or the language can go.")));
    }

    /** Every language has every key, with the placeholders of the first language. */
    private void complete(String language, Set<String> keys) {
        SortedMap<String, String> reference = texts(manifest.languages().get(0));
        for (String key : keys) {
            if (key.startsWith(RULE_NAMES)) {
                continue;
            }
            String text = texts(language).get(key);
            String original = reference.get(key);
            if (text == null) {
                problems.add(
                        new Problem("T001", messages.home(language, key), 0, "the text '" + key + "' is missing", ""));
            } else if (original != null && !placeholders(text).equals(placeholders(original))) {
                problems.add(new Problem(
                        "T002",
                        messages.place(language, key),
                        messages.line(language, key),
                        "the text '" + key + "' has the placeholders " + placeholders(text) + "; expected "
                                + placeholders(original),
                        ""));
            }
        }
    }

    /** Each recommendation has its texts, short enough for a card, and each placeholder in them is bound by each rule that gives it. */
    private void recommendations(RuleEntry rule) {
        for (String text : rule.recommendedTexts()) {
            for (String part : PARTS) {
                String key = "recommendation." + text + "." + part;
                manifest.languages().forEach(language -> recommendation(rule, key, language));
            }
        }
    }

    private void recommendation(RuleEntry rule, String key, String language) {
        String template = texts(language).get(key);
        if (template == null && !messages.own().containsKey(language)) {
            return;
        }
        if (template == null) {
            add(rule, "T005", "the text '" + key + "' is missing in language '" + language + "'", RENAMED);
            return;
        }
        if (!key.endsWith(".rationale") && length(template) >= SUMMARY_LIMIT) {
            String what = "the text '" + key + "' in language '" + language + "' may reach " + length(template)
                    + " characters; expected fewer than " + SUMMARY_LIMIT;
            add(rule, "T010", what, "part of it belongs into the rationale.");
        }
        unbound(rule, template)
                .forEach(name -> add(
                        rule,
                        "T006",
                        "the text '" + key + "' asks for {" + name + "}, which the rule does not bind",
                        RENAMED));
    }

    private static int length(String template) {
        return template.replaceAll("\\{[^{}]*}", "x".repeat(LONG_VALUE)).length();
    }

    private static Stream<String> unbound(RuleEntry rule, String template) {
        Set<String> bound = new TreeSet<>();
        for (Condition condition : rule.conditions()) {
            bound.addAll(condition.bindings());
        }
        return paths(template).stream()
                .map(ValuePath::first)
                .filter(name -> !bound.contains(name))
                .distinct();
    }

    private void add(RuleEntry rule, String finding, String what, String maybe) {
        problems.add(new Problem(finding, rule.file(), rule.line(), "rule \"" + rule.name() + "\": " + what, maybe));
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(paths(text).stream().map(ValuePath::text).toList());
    }

    private static List<ValuePath> paths(String text) {
        try {
            return Template.parse(text).places();
        } catch (IllegalArgumentException malformed) {
            // The malformed text was reported when it was read.
            return List.of();
        }
    }
}
