package dev.rationale.server.config;

import dev.rationale.engine.guideline.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The service cannot start as it is set up. All problems are listed at once. */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettings(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
