package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What must hold between the rules, the manifest and the evidence files. */
final class RuleChecks {

    /** The labels that a recommending rule must carry, and the values that each may have. */
    private static final Map<String, List<String>> LABELS = new TreeMap<>(Map.of(
            "Direction", List.of("for", "against"),
            "Strength", List.of("strong", "weak"),
            "Certainty", List.of("high", "moderate", "low", "very-low", "not-rated")));

    private final List<Problem> problems = new ArrayList<>();

    private RuleChecks() {}

    static List<Problem> of(Manifest manifest, EvidenceLibrary evidence, RuleIndex rules) {
        RuleChecks checks = new RuleChecks();
        checks.unique(rules, RuleEntry::id, "id");
        checks.unique(rules, RuleEntry::name, "name");
        List<String> keys = evidence.studies().stream().map(StudyFile::key).toList();
        List<String> codes = manifest.recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
        for (RuleEntry rule : rules.rules()) {
            checks.known(rule, "phase", List.of(rule.phase()), manifest.phases());
            checks.known(rule, "citation", rule.citations(), keys);
            checks.known(rule, "recommendation code", rule.recommends(), codes);
            checks.labels(rule);
        }
        codes.stream()
                .filter(code -> rules.recommending(code).isEmpty())
                .forEach(code -> checks.problems.add(new Problem(
                        GuidelinePackages.MANIFEST, 0, "no rule gives the recommendation '" + code + "'", "")));
        return checks.problems;
    }

    private void unique(RuleIndex rules, Function<RuleEntry, String> part, String what) {
        Map<String, RuleEntry> seen = new TreeMap<>();
        for (RuleEntry rule : rules.rules()) {
            RuleEntry first = seen.putIfAbsent(part.apply(rule), rule);
            if (first != null) {
                add(
                        rule,
                        what + " '" + part.apply(rule) + "' is also used at " + first.file() + ":" + first.line(),
                        "");
            }
        }
    }

    private void known(RuleEntry rule, String what, List<String> seen, List<String> known) {
        seen.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> add(rule, what + " '" + one + "' is not known", Nearest.maybe(one, known)));
    }

    private void labels(RuleEntry rule) {
        if (rule.recommends().isEmpty()) {
            return;
        }
        LABELS.forEach((name, values) -> {
            String seen = rule.metadata(name).orElse("");
            if (!values.contains(seen)) {
                add(
                        rule,
                        "@" + name + " is '" + seen + "'; expected one of " + String.join(", ", values),
                        Nearest.maybe(seen, values));
            }
        });
        if (rule.citations().isEmpty()) {
            add(rule, "it has a direction and cites nothing", "@Cites is missing.");
        }
    }

    private void add(RuleEntry rule, String what, String maybe) {
        problems.add(new Problem(rule.file(), rule.line(), "rule \"" + rule.name() + "\": " + what, maybe));
    }
}
