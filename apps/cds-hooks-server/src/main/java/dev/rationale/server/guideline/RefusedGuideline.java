package dev.rationale.server.guideline;

import java.util.List;

/** A guideline may not be put in force. */
public final class RefusedGuideline extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedGuideline(List<String> failures) {
        super(String.join("\n", failures));
    }
}
