package dev.rationale.engine;

import org.jspecify.annotations.Nullable;

/** A rule could not be carried through, so there is no answer: an evaluation is never half of one. */
public final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    public RuleFailure(String rule, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    /** Id of the rule, or its name where it has no id. */
    public String rule() {
        return rule;
    }
}
