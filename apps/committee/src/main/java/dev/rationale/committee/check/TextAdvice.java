package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.DeclaredFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that nothing uses, that are empty, or that say other numbers in another language. */
final class TextAdvice {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d+(?:[.,/]\\d+)*");

    /** The families whose second step is a code that some rule, study or manifest has to know. */
    private static final Set<String> CODED = Set.of(
            "recommendation",
            "claim",
            "appraisal",
            "request",
            "gap",
            "withheld",
            "not-applicable",
            "outcome",
            "characteristic",
            "criterion",
            "question",
            "what");

    /** A component that a text shows as it is. */
    private static final Pattern SHOWN = Pattern.compile("\\{(\\w+)}");

    private static final String OUTCOME = "outcome.";

    /** What a member of the profile is called; empty where its value stands alone. */
    private static final String LABEL = "report.profile.";

    /** A path from what a rule bound. */
    private static final Pattern PATH = Pattern.compile("\\{(\\w+)\\.([\\w.]+)}");

    /** The question that a card on missing data answers. */
    private static final String MISSING = "missing";

    /** Families that only an application asks for: cards, pages, pictures and traces. */
    private static final Set<String> SERVICES = Set.of("service", "card", "page", "rule", "arm");

    /** What the text of a recommendation is called after its code and variant. */
    private static final List<String> PARTS = List.of(".title", ".summary", ".rationale");

    private final Subject subject;
    private final Manifest manifest;
    private final Set<String> builtIn;
    private final Set<String> recommended;

    TextAdvice(Subject subject, Manifest manifest) {
        this.subject = subject;
        this.manifest = manifest;
        this.builtIn = new TreeSet<>(subject.seen()
                .allTexts()
                .getOrDefault(manifest.languages().get(0), new TreeMap<>())
                .keySet());
        own(manifest.languages().get(0)).keySet().forEach(builtIn::remove);
        this.recommended = subject.rules().stream()
                .flatMap(rule -> rule.recommendedTexts().stream())
                .flatMap(TextAdvice::keys)
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String stem) {
        return PARTS.stream().map(part -> "recommendation." + stem + part);
    }

    void all() {
        fields();
        RequestTexts requests = new RequestTexts(subject, manifest, this);
        subject.rules().forEach(requests::said);
        outcomes();
        Set<String> codes = codes();
        Set<String> families = new TreeSet<>(CODED);
        families.addAll(SERVICES);
        builtIn().forEach(key -> families.add(key.split("\\.", 2)[0]));
        Set<String> components = components();
        for (String language : manifest.languages()) {
            own(language).forEach((key, text) -> {
                unused(language, key, codes, families, components);
                if ((text.isBlank() || text.equals("null")) && !key.startsWith(LABEL)) {
                    add("T009", language, key, "the text '" + key + "' is empty", "");
                }
                numbers(language, key, text);
            });
        }
    }

    private void unused(String language, String key, Set<String> codes, Set<String> families, Set<String> components) {
        String[] steps = key.split("\\.", -1);
        boolean component = components.contains(steps[0]) && steps.length == 2;
        boolean known = families.contains(steps[0]) || component;
        boolean coded = (CODED.contains(steps[0]) || component) && !builtIn().contains(key);
        if (!known
                || (coded && !codes.contains(steps[1]))
                || (steps[0].equals("recommendation") && !recommended.contains(key))) {
            Optional<String> near = meant(language, key);
            add(
                    "T007",
                    language,
                    key,
                    "nothing uses the text '" + key + "'",
                    near.map(other -> "'" + other + "' was meant.").orElse("its key is misspelled, or it can go."));
        }
    }

    /** The text of another language that is missing here and whose key differs in one step, by a slip. */
    private Optional<String> meant(String language, String key) {
        return manifest.languages().stream()
                .flatMap(other -> own(other).keySet().stream())
                .filter(other -> !own(language).containsKey(other))
                .filter(other -> isSlip(key, other))
                .findFirst();
    }

    /** True if two keys differ in one step only, and there by a slip. */
    static boolean isSlip(String seen, String meant) {
        List<String> one = List.of(seen.split("\\.", -1));
        List<String> other = List.of(meant.split("\\.", -1));
        if (one.size() != other.size()) {
            return false;
        }
        int differing = -1;
        for (int step = 0; step < one.size(); step++) {
            if (!one.get(step).equals(other.get(step))) {
                if (differing >= 0) {
                    return false;
                }
                differing = step;
            }
        }
        return differing >= 0
                && Nearest.slip(one.get(differing), List.of(other.get(differing)))
                        .isPresent();
    }

    /**
     * What the lines on facts show: a code in such a component is said by the text of its own, {@code reason.diabetes}. Those of the family
     * {@code value} are of whatever component.
     */
    private Set<String> components() {
        return own(manifest.languages().get(0)).entrySet().stream()
                .filter(text -> text.getKey().startsWith("fact."))
                .flatMap(text -> SHOWN.matcher(text.getValue()).results())
                .map(place -> place.group(1))
                .filter(component -> !component.equals(WordChecks.VALUE))
                .collect(Collectors.toSet());
    }

    private void numbers(String language, String key, String text) {
        String first = manifest.languages().get(0);
        String original = own(first).get(key);
        if (original != null && !numbers(original).equals(numbers(text))) {
            add(
                    "T008",
                    language,
                    key,
                    "the text '" + key + "' says the numbers " + numbers(text) + "; in language '" + first
                            + "' it says " + numbers(original),
                    "");
        }
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group().replace(',', '.'));
        }
        Collections.sort(numbers);
        return numbers;
    }

    /** What a study found has a name in words where other outcomes have one. */
    private void outcomes() {
        Set<String> named = own(manifest.languages().get(0)).keySet().stream()
                .filter(key -> key.startsWith(OUTCOME))
                .map(key -> key.substring(OUTCOME.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        subject.seen()
                .evidence()
                .studies()
                .forEach(study -> study.findings().stream()
                        .map(finding -> finding.outcome())
                        .filter(outcome -> !named.isEmpty() && !named.contains(outcome))
                        .filter(outcome -> !builtIn().contains(OUTCOME + outcome))
                        .distinct()
                        .forEach(outcome -> {
                            String file = "evidence/" + study.key() + ".yaml";
                            subject.add(
                                    "T001",
                                    file,
                                    subject.placeOf(file, "outcome: " + outcome),
                                    "the text '" + OUTCOME + outcome + "' is missing",
                                    Nearest.maybe(outcome, named));
                        }));
    }

    /** What the texts of recommendations ask of the facts that their rules bind. */
    private void fields() {
        for (RuleEntry rule : subject.rules()) {
            FactTypes types = subject.types(rule);
            for (String text : rule.recommendedTexts()) {
                for (String language : manifest.languages()) {
                    keys(text)
                            .forEach(key -> PATH.matcher(own(language).getOrDefault(key, ""))
                                    .results()
                                    .forEach(path -> field(rule, types, language, key, path)));
                }
            }
        }
    }

    private void field(RuleEntry rule, FactTypes types, String language, String key, MatchResult path) {
        rule.patterns().stream()
                .filter(pattern -> pattern.variable().replace("$", "").equals(path.group(1)))
                .filter(pattern -> !FactTypes.isFrame(pattern.type()))
                .flatMap(pattern -> types.named(pattern.type()).stream())
                .findFirst()
                .filter(type -> FactTypes.type(type, path.group(2)).isEmpty())
                .ifPresent(type -> add(
                        "T006",
                        language,
                        key,
                        "the text '" + key + "' asks for {" + path.group(1) + "." + path.group(2) + "}, and a "
                                + type.getSimpleName() + " has no such field",
                        Nearest.maybe(path.group(2), FactTypes.fields(type))));
    }

    /** Every word that rules, studies and the manifest use as a code. */
    private Set<String> codes() {
        Set<String> codes = new TreeSet<>(manifest.claims());
        manifest.recommendations().forEach(one -> {
            codes.add(one.code());
            codes.add(one.question());
        });
        codes.add(MISSING);
        subject.seen().evidence().studies().forEach(study -> {
            study.findings().forEach(finding -> codes.add(finding.outcome()));
            study.populations().forEach(one -> one.criteria().forEach(limit -> codes.add(limit.characteristic())));
        });
        codes.addAll(subject.literals());
        subject.seen().types().declared().stream()
                .flatMap(type -> type instanceof DeclaredFact fact ? fact.fields().stream() : Stream.empty())
                .flatMap(field -> field.labels().stream())
                .forEach(label -> codes.add(Wording.kebab(label)));
        return codes;
    }

    Set<String> builtIn() {
        return builtIn;
    }

    SortedMap<String, String> own(String language) {
        return subject.seen().ownTexts().getOrDefault(language, new TreeMap<>());
    }

    void add(String id, String language, String key, String what, String maybe) {
        String file = subject.seen().files().keySet().stream()
                .filter(path -> path.matches("messages/" + language + "[/.].*"))
                .filter(path -> subject.place(path, key).line() > 1
                        || subject.seen().files().getOrDefault(path, "").startsWith(key + ":"))
                .findFirst()
                .orElse("messages/" + language);
        subject.add(id, file, subject.place(file, key), what, maybe);
    }
}
