package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleIndex;
import java.util.List;
import java.util.Map;

/**
 * A guideline package that was read and found sound, not yet compiled.
 *
 * @param digest SHA-256, in hexadecimal, over the canonical files
 * @param kinds the kinds of fact that the package declares
 * @param drl DRL sources by path within the package, sorted
 */
public record GuidelinePackage(
        String digest,
        Manifest manifest,
        Texts texts,
        EvidenceLibrary evidence,
        List<FactKind> kinds,
        RuleIndex rules,
        Map<String, String> drl) {

    public GuidelinePackage {
        kinds = List.copyOf(kinds);
    }
}
