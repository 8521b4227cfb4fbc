package dev.rationale.workbench.committee;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.LanguageService;
import dev.rationale.authoring.check.Cancellation;
import dev.rationale.authoring.check.CheckListener;
import dev.rationale.authoring.check.Checked;
import dev.rationale.authoring.check.Counterexample;
import dev.rationale.authoring.check.FullCheck;
import dev.rationale.committee.impact.Subject;
import dev.rationale.workbench.http.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries texts as they stand on the cases and the patients at hand, one at a time: a newer text ends the trial of an older one, for which
 * nobody waits any more. What an edit cannot have changed is kept from one to the next.
 */
final class Trials implements AutoCloseable {

    private final FullCheck check;
    private final Map<String, Cancellation> running = new HashMap<>();

    /** What came of a text. */
    record Tried(Checked checked, Optional<Counterexample> madeUp) {}

    Trials(LanguageService service, List<Subject> patients) {
        this.check = new FullCheck(service, patients);
    }

    /**
     * Tries a text in place of the one that the same person wrote before. Where it is edited and changes the answer to nobody at hand, a patient is made up whom it does change.
     *
     * @throws java.util.concurrent.CancellationException if a newer text came
     */
    Tried of(Person by, Draft draft) {
        Cancellation mine = next(by.subject());
        Checked checked = check.check(draft, mine, CheckListener.NOBODY);
        boolean silent =
                checked.impact().filter(impact -> impact.changed().isEmpty()).isPresent();
        return new Tried(
                checked,
                silent && !checked.edited().isEmpty() ? check.counterexample(checked, mine) : Optional.empty());
    }

    private synchronized Cancellation next(String subject) {
        Cancellation next = new Cancellation();
        Optional.ofNullable(running.put(subject, next)).ifPresent(Cancellation::cancel);
        return next;
    }

    @Override
    public void close() {
        synchronized (this) {
            running.values().forEach(Cancellation::cancel);
        }
        check.close();
    }
}
