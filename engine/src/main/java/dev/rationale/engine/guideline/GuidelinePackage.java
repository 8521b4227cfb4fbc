package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.type.PackageTypes;
import java.util.List;
import java.util.Map;

/**
 * A guideline package that was read and found sound, not yet compiled.
 *
 * @param files what it was read from
 * @param kinds the kinds of fact that the package declares
 * @param types the types of fact that its rules see
 * @param terminology its value sets, its own and those that it shares
 */
public record GuidelinePackage(
        PackageFiles files,
        Manifest manifest,
        Texts texts,
        EvidenceLibrary evidence,
        List<FactKind> kinds,
        PackageTypes types,
        Terminology terminology,
        RuleIndex rules) {

    public GuidelinePackage {
        kinds = List.copyOf(kinds);
    }

    /** SHA-256, in hexadecimal, over the canonical files. */
    public String digest() {
        return files.digest();
    }

    /** DRL sources by path within the package, sorted. */
    public Map<String, String> drl() {
        return files.texts("rules/", ".drl");
    }
}
