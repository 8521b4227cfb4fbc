package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;
import java.util.Comparator;
import java.util.List;

/**
 * A graded adverse effect that is attributed to interleukin-2.
 *
 * @param effect id of the effect or of the graded result
 * @param scale where the grade comes from
 */
public record Il2Effect(String effect, String kind, int grade, String scale, Attribution attribution, When at)
        implements Dated {

    /** The record names interleukin-2 as the suspected cause, or the effect follows a dose closely. */
    public enum Attribution {
        RECORDED,
        BY_TIME
    }

    @Override
    public String id() {
        return "Il2Effect/" + effect;
    }

    /** The effect with the highest grade, the most recent of several. */
    public static Il2Effect worst(List<Il2Effect> effects) {
        return effects.stream()
                .max(Comparator.comparingInt(Il2Effect::grade)
                        .thenComparing(Il2Effect::at)
                        .thenComparing(Il2Effect::id))
                .orElseThrow();
    }
}
