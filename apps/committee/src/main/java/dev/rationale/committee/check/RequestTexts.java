package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of what is asked for and of why nothing is said. */
record RequestTexts(Subject subject, Manifest manifest, TextAdvice texts) {

    private static final Map<String, String> SAID =
            Map.of("DataRequest", "request.", "Withheld", "withheld.", "NotApplicable", "not-applicable.");

    /** What a request's text shows, with the field that it asks of it. */
    private static final Pattern ASKED = Pattern.compile("\\{(\\w+)(\\.[\\w.]+)?}");

    /** What is asked for, and why nothing is said, has a text; that of a request can show what its rule matches. */
    void said(RuleEntry rule) {
        for (Consequence.Insertion insertion : rule.consequence().insertions()) {
            if (insertion.fact() instanceof Expression.Creation made && SAID.containsKey(insertion.type())) {
                int place = insertion.type().equals("Withheld") ? 1 : 0;
                if (made.arguments().size() > place && made.arguments().get(place) instanceof Expression.Literal code) {
                    said(rule, insertion.type(), SAID.getOrDefault(insertion.type(), "") + code.value());
                }
            }
        }
    }

    private void said(RuleEntry rule, String type, String stem) {
        String key = type.equals("DataRequest") ? stem + ".title" : stem;
        List<String> missing = manifest.languages().stream()
                .filter(language -> !texts.own(language).containsKey(key))
                .filter(language -> !texts.builtIn().contains(key))
                .toList();
        if (!missing.isEmpty()) {
            String what = "the text '" + key + "' is missing in " + String.join(", ", missing);
            subject.add("T001", rule, rule.consequence().span(), what, "");
        }
        if (type.equals("DataRequest")) {
            Set<String> known = rule.patterns().stream()
                    .map(pattern -> Wording.named(pattern.type()))
                    .collect(Collectors.toCollection(TreeSet::new));
            known.add("entries");
            manifest.languages()
                    .forEach(language -> texts.own(language).forEach((text, written) -> {
                        if (text.startsWith(stem + ".")) {
                            Set<String> here = text.endsWith(".why") ? known : Set.of();
                            ASKED.matcher(written).results().forEach(path -> asked(rule, language, text, path, here));
                        }
                    }));
        }
    }

    private void asked(RuleEntry rule, String language, String key, MatchResult path, Set<String> known) {
        String first = path.group(1);
        if (!known.contains(first)) {
            texts.add(
                    "T006",
                    language,
                    key,
                    "the text '" + key + "' asks for {" + first + "}, which the rule does not match",
                    Nearest.maybe(first, known));
            return;
        }
        if (path.group(2) != null) {
            String field = path.group(2).substring(1);
            rule.patterns().stream()
                    .filter(pattern -> Wording.named(pattern.type()).equals(first))
                    .flatMap(pattern -> subject.types(rule).named(pattern.type()).stream())
                    .findFirst()
                    .filter(type -> FactTypes.type(type, field).isEmpty())
                    .ifPresent(type -> texts.add(
                            "T006",
                            language,
                            key,
                            "the text '" + key + "' asks for {" + first + "." + field + "}, and a "
                                    + type.getSimpleName() + " has no such field",
                            Nearest.maybe(field, FactTypes.fields(type))));
        }
    }
}
