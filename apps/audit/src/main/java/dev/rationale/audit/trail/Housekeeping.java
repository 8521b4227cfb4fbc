package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Hash;
import dev.rationale.audit.log.MerkleLog;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is done to a trail beside writing decisions: erasing, and finishing what a writer before this one left. Each is noted before it
 * is done and written into the log when it is.
 */
final class Housekeeping {

    private final TrailOptions options;
    private final Seals seals;
    private final MerkleLog log;
    private final PendingNotes pending;
    private final Noting noting;
    private final RecordedNotes recorded;
    private final List<Path> strangers = new ArrayList<>();

    /** Writes down what was done. */
    interface Noting {
        void note(String kind, String by, Map<String, String> details);
    }

    Housekeeping(TrailOptions options, Seals seals, MerkleLog log, String logName, Noting noting) {
        this.options = options;
        this.seals = seals;
        this.log = log;
        this.pending = new PendingNotes(options.directory().pending(), logName);
        this.noting = noting;
        this.recorded = new RecordedNotes(log);
    }

    /** What is due when a trail is opened. */
    synchronized void run() {
        log.recovery().kept().ifPresent(this::writeDownTheTornEnd);
        finishWhatIsPending().forEach(strangers::add);
        retain();
    }

    /** What becomes due while it is written: a reader's note, an erasure beside the writer, a month that is over. */
    synchronized void round() {
        finishWhatIsPending();
        retain();
    }

    private void retain() {
        options.retention()
                .ifPresent(period -> eraseBefore(
                        YearMonth.from(
                                options.clock().instant().atZone(ZoneOffset.UTC).minus(period)),
                        "retention policy"));
    }

    List<Path> strangers() {
        return List.copyOf(strangers);
    }

    private void writeDownTheTornEnd(Path kept) {
        try {
            String cut = String.valueOf(log.recovery().cut());
            String file = String.valueOf(kept.getFileName());
            String hash = Hash.over(Files.readAllBytes(kept)).hex();
            noting.note(
                    TrailRecord.RECOVERY,
                    "rationale",
                    Map.of("cutBytes", cut, TrailRecord.KEPT, file, TrailRecord.KEPT_HASH, hash));
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.NOT_WRITABLE, kept + ": what was cut off cannot be read.", e);
        }
    }

    /** Does to its end what was begun, and writes down what is done. A stranger's file is neither; these are what it gives back. */
    private List<Path> finishWhatIsPending() {
        List<Path> others = new ArrayList<>();
        for (PendingNotes.Filed filed : pending.all()) {
            boolean genuine = filed.note()
                    .filter(note -> note.isGenuine(seals, pending.log()))
                    .isPresent();
            if (genuine) {
                PendingNote note = filed.note().orElseThrow();
                finish(note, recorded.hold(note));
            } else {
                others.add(filed.file());
            }
        }
        return others;
    }

    private void finish(PendingNote note, boolean recorded) {
        List<String> erased = note.erased();
        if (!erased.isEmpty()) {
            seals.destroy(erased);
        }
        TrailRecord.before(note.kind(), note.details()).ifPresent(month -> seals.destroy(seals.keysBefore(month)));
        if (!recorded) {
            noting.note(note.kind(), note.by(), note.recorded());
        }
        pending.done(note);
    }

    /** Destroys every key of a patient; says how many there were. */
    synchronized int erase(String pseudonym, String by, String reason) {
        List<String> keys = seals.keysOf(pseudonym);
        finish(pending.add(seals, options.random(), TrailRecord.ERASURE, by, erasure(pseudonym, keys, reason)), false);
        return keys.size();
    }

    static Map<String, String> erasure(String pseudonym, List<String> keys, String reason) {
        String count = String.valueOf(keys.size());
        String erased = TrailRecord.joined(keys);
        return Map.of("patient", pseudonym, "keys", count, "reason", reason, TrailRecord.ERASED, erased);
    }

    /** Destroys the keys of all months before a month; says how many there were. */
    synchronized int eraseBefore(YearMonth month, String by) {
        List<String> keys = seals.keysBefore(month);
        if (!keys.isEmpty()) {
            finish(pending.add(seals, options.random(), TrailRecord.RETENTION, by, retention(month, keys)), false);
        }
        return keys.size();
    }

    static Map<String, String> retention(YearMonth month, List<String> keys) {
        return Map.of(TrailRecord.BEFORE, month.toString(), "keys", String.valueOf(keys.size()));
    }
}
