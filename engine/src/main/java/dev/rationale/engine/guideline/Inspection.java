package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.type.PackageTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package as far as it could be read, and what keeps it from being used: for tools that say everything at once.
 *
 * @param files text by path within the package
 * @param manifest the manifest, if it could be read
 * @param kinds the kinds of fact that could be read
 * @param types the types of fact that could be read, and those that the application brings
 * @param terminology the value sets that could be read
 * @param evidence the studies that could be read
 * @param ownTexts the package's own templates by key, by language
 * @param allTexts the same over the texts that come with the application
 * @param rules the rules that could be read
 * @param problems what prevents the package from being used, in order of place; none if it can be used
 */
public record Inspection(
        SortedMap<String, String> files,
        Optional<Manifest> manifest,
        List<FactKind> kinds,
        PackageTypes types,
        Terminology terminology,
        EvidenceLibrary evidence,
        SortedMap<String, SortedMap<String, String>> ownTexts,
        SortedMap<String, SortedMap<String, String>> allTexts,
        RuleIndex rules,
        List<Problem> problems) {

    public Inspection {
        kinds = List.copyOf(kinds);
        problems = problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
    }

    Texts texts() {
        return new TemplateTexts(allTexts);
    }

    /** DRL sources by path within the package. */
    public Map<String, String> drl() {
        Map<String, String> drl = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith("rules/") && path.endsWith(".drl")) {
                drl.put(path, text);
            }
        });
        return drl;
    }
}
