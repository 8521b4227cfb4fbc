package dev.rationale.cdshooks.settings;

import dev.rationale.engine.guideline.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A door cannot be opened as it is set up. All problems are listed at once. */
public final class InvalidSettings extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidSettings(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
