package dev.rationale.engine.guideline;

import java.util.List;
import java.util.stream.Collectors;

/** A guideline package cannot be used. All problems are listed at once. */
public final class InvalidGuideline extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidGuideline(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
