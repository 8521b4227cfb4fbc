package dev.rationale.committee.check;

import dev.rationale.engine.fact.Absence;
import dev.rationale.engine.fact.MissingDatum;
import dev.rationale.engine.fact.State;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.DeclaredFact;
import dev.rationale.engine.type.DeclaredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for what rules conclude: a value that has none is shown as its code, while its neighbours are said in words. */
final class WordChecks {

    /** What is said of a value without words; the label of a kind is its word too. */
    static final String UNSAID = "so that a reader sees the code";

    /** The family of words for codes of whatever component. */
    static final String VALUE = "value";

    private static final String FACT = "fact.";
    private static final String TYPES = "types.yaml";
    private static final Pattern SHOWN = Pattern.compile("\\{(\\w+)}");

    private final Subject subject;
    private final Manifest manifest;
    private final TextAdvice texts;
    private final Conclusions conclusions;
    private final IdleTypes idle;

    /** A value that a rule concludes. */
    private record Concluded(String value, Conclusions.Made made) {}

    WordChecks(Subject subject, Manifest manifest) {
        this.subject = subject;
        this.manifest = manifest;
        this.texts = new TextAdvice(subject, manifest);
        this.conclusions = new Conclusions(subject.rules());
        this.idle = new IdleTypes(subject);
    }

    void all() {
        states();
        codes(MissingDatum.class, "item", VALUE);
        codes(Absence.class, "what", "what");
        subject.seen().types().declared().forEach(this::type);
    }

    private void states() {
        Map<String, List<Concluded>> byName = new TreeMap<>();
        conclusions
                .of(State.class)
                .forEach(made -> made.text(State.class, "name")
                        .ifPresent(name -> made.text(State.class, VALUE)
                                .ifPresent(value -> byName.computeIfAbsent(name, any -> new ArrayList<>())
                                        .add(new Concluded(value, made)))));
        byName.values().forEach(concluded -> worded(VALUE, concluded));
    }

    /** The codes in a field of a kind of conclusion. */
    private void codes(Class<?> type, String field, String family) {
        List<Concluded> concluded = new ArrayList<>();
        conclusions
                .of(type)
                .forEach(made -> made.text(type, field).ifPresent(value -> concluded.add(new Concluded(value, made))));
        worded(family, concluded);
    }

    private void type(DeclaredType type) {
        line(type);
        if (!(type instanceof DeclaredFact fact) || fact.form() != DeclaredFact.Form.CONCLUSION) {
            return;
        }
        Optional<? extends Class<?>> found = subject.seen().types().named(fact.name());
        String first = manifest.languages().get(0);
        Set<String> shown = SHOWN.matcher(texts.own(first).getOrDefault(FACT + fact.name(), ""))
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        found.ifPresent(java -> {
            List<String> fields = FactTypes.fields(java);
            shown.stream()
                    .filter(field -> !fields.contains(field))
                    .forEach(field -> placeholder(fact.name(), field, fields));
            shown.stream().filter(fields::contains).forEach(field -> codes(java, field, field));
        });
    }

    /** What a reader is shown of a fact of a type: without words of its own, its id. */
    private void line(DeclaredType type) {
        if (!idle.isIdle(type)
                && manifest.languages().stream().noneMatch(language -> has(language, FACT + type.name()))) {
            subject.add(
                    "T011",
                    TYPES,
                    subject.place(TYPES, "types." + type.name()),
                    "the text '" + FACT + type.name()
                            + "' is missing, so that a reader sees the id of each fact of the type",
                    "");
        }
    }

    private void placeholder(String type, String field, List<String> fields) {
        manifest.languages().stream()
                .filter(language ->
                        texts.own(language).getOrDefault(FACT + type, "").contains("{" + field + "}"))
                .limit(1)
                .forEach(language -> texts.add(
                        "T006",
                        language,
                        FACT + type,
                        "the text '" + FACT + type + "' asks for {" + field + "}, and a " + type + " has no such field",
                        Nearest.maybe(field, fields)));
    }

    /** Where one of several values has words, each has them, in every language. */
    private void worded(String family, List<Concluded> concluded) {
        boolean spoken = concluded.stream()
                .anyMatch(one ->
                        manifest.languages().stream().anyMatch(language -> has(language, family + "." + one.value())));
        Set<String> told = new TreeSet<>();
        for (Concluded one : concluded) {
            String key = family + "." + one.value();
            List<String> silent = manifest.languages().stream()
                    .filter(language -> !has(language, key) && !has(language, VALUE + "." + one.value()))
                    .toList();
            if (spoken && silent.size() == manifest.languages().size() && told.add(key)) {
                RuleEntry rule = one.made().rule();
                subject.add(
                        "T001",
                        rule,
                        one.made().insertion().span(),
                        "the text '" + key + "' is missing, " + UNSAID + " '" + one.value() + "'",
                        Nearest.maybe(one.value(), unused(family)));
            }
        }
    }

    private boolean has(String language, String key) {
        return subject.seen().allTexts().getOrDefault(language, new TreeMap<>()).containsKey(key);
    }

    /** The words of a family that no rule needs. */
    private Set<String> unused(String family) {
        return texts.own(manifest.languages().get(0)).keySet().stream()
                .filter(key -> key.startsWith(family + "."))
                .map(key -> key.substring(family.length() + 1))
                .filter(value -> !subject.uses(value))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
