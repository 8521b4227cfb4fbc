package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Knowledge;
import java.util.List;

/**
 * What one study found on one claim. Rules weigh findings, so a study that is added brings its findings with it and no rule
 * is edited.
 *
 * @param study key of the {@link Evidence}
 * @param claim the claim it bears on, one of those the manifest lists
 * @param bearing which way it points
 * @param design the design of the study, repeated here so that one pattern suffices
 * @param outcome what was measured, as a message key
 * @param surrogate true if the outcome is a marker rather than an event that patients feel
 * @param verified whether the figures were checked against the publication
 * @param slide slide of the source document that states it, zero if none does
 */
public record Finding(
        String study,
        String claim,
        EffectDirection bearing,
        StudyDesign design,
        String outcome,
        boolean surrogate,
        boolean verified,
        int slide)
        implements Knowledge {

    /** Which way a finding points, seen from the claim. */
    public enum EffectDirection {
        SUPPORTS,
        AGAINST,
        NO_EFFECT,
        INCONCLUSIVE
    }

    @Override
    public String id() {
        return "Finding/" + study + "/" + claim + "/" + outcome;
    }

    public boolean supports() {
        return bearing == EffectDirection.SUPPORTS;
    }

    /** True if the finding speaks against the claim: a harm, or a sound absence of effect. */
    public boolean opposes() {
        return bearing == EffectDirection.AGAINST || bearing == EffectDirection.NO_EFFECT;
    }

    /** The sources of findings in a canonical order, each once. */
    public static List<String> studies(List<Finding> findings) {
        return findings.stream().map(Finding::study).distinct().sorted().toList();
    }
}
