package dev.rationale.workbench.auditor;

import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.trail.Reading;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.workbench.http.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The trail that is looked at, and the notes of who looks. What cannot be noted is not shown. */
record Trail(Path directory, Map<String, String> environment, Clock clock) {

    TrailReader open() {
        return TrailReader.open(named(), environment);
    }

    TrailDirectory named() {
        return new TrailDirectory(directory);
    }

    /**
     * Notes that somebody looks at a decision with its patient.
     *
     * @throws dev.rationale.audit.AuditFailure if that cannot be written
     */
    void note(Person by, String question, DecisionRecord open) {
        note(by, question, open.patient(), List.of(open.id()));
    }

    void note(Person by, String question, String pseudonym, List<String> decisions) {
        new Reading(TrailOptions.of(directory, environment, clock))
                .note(by.name(), "workbench " + question, List.of(pseudonym), decisions);
    }
}
