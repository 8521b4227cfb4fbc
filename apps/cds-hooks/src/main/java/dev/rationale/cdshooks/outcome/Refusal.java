package dev.rationale.cdshooks.outcome;

import dev.rationale.cdshooks.HookObserver.Outcome;
import java.util.List;
import java.util.Map;

/** A call that is not answered with cards. It ends the handling of the call and is not a failure of the service. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Outcome outcome;
    private final transient List<Issue> issues;
    private final transient Map<String, String> headers;

    public Refusal(int status, Outcome outcome, List<Issue> issues) {
        this(status, outcome, issues, Map.of());
    }

    public Refusal(int status, Outcome outcome, List<Issue> issues, Map<String, String> headers) {
        super(outcome.name(), null, false, false);
        this.status = status;
        this.outcome = outcome;
        this.issues = List.copyOf(issues);
        this.headers = Map.copyOf(headers);
    }

    /** A 400 with problems. */
    public static Refusal badRequest(List<Issue> issues) {
        return new Refusal(400, Outcome.BAD_REQUEST, issues);
    }

    public int status() {
        return status;
    }

    public Outcome outcome() {
        return outcome;
    }

    public List<Issue> issues() {
        return issues;
    }

    /** Headers that go with the answer, for instance {@code Allow}. */
    public Map<String, String> headers() {
        return headers;
    }
}
