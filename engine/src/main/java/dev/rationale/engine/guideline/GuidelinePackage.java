package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleIndex;
import java.util.Map;

/**
 * A guideline package that was read and found sound, not yet compiled.
 *
 * @param digest SHA-256, in hexadecimal, over the canonical files
 * @param drl DRL sources by path within the package, sorted
 * @param files every file that the digest is taken over, by path within the package, sorted
 */
public record GuidelinePackage(
        String digest,
        Manifest manifest,
        Texts texts,
        EvidenceLibrary evidence,
        RuleIndex rules,
        Map<String, String> drl,
        Map<String, String> files) {}
