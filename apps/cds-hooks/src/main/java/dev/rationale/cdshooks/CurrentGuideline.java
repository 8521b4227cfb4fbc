package dev.rationale.cdshooks;

import dev.rationale.engine.Guideline;
import java.util.function.Function;

/** The guideline in force. It may be exchanged while calls are under way; each call uses one guideline from begin to end. */
public interface CurrentGuideline {

    /** Does a piece of work with the guideline in force, which is not closed before the work is done. */
    <T> T use(Function<Guideline, T> work);

    /** One that never changes. */
    static CurrentGuideline always(Guideline guideline) {
        return new CurrentGuideline() {
            @Override
            public <T> T use(Function<Guideline, T> work) {
                return work.apply(guideline);
            }
        };
    }
}
