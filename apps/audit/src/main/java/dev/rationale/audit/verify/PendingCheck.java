package dev.rationale.audit.verify;

import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.Seals;
import dev.rationale.audit.trail.KeyLedger;
import dev.rationale.audit.trail.PendingNote;
import dev.rationale.audit.trail.PendingNotes;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.verify.TrailFinding.Kind;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The notes that wait for the log: which are genuine, and what they say was done. */
record PendingCheck(TrailDirectory trail, Optional<Seals> seals, List<TrailFinding> findings, List<String> remarks) {

    void check(KeyLedger ledger, long entries) {
        if (Files.exists(trail.pending()) && !Files.isDirectory(trail.pending())) {
            findings.add(new TrailFinding(
                    Kind.FOREIGN_NOTE, "pending", "this is no folder; no erasure and no read can be noted here."));
        }
        int reads = 0;
        for (PendingNotes.Filed filed : new PendingNotes(trail.pending(), "").all()) {
            String place = "pending/" + filed.file().getFileName();
            if (filed.note().filter(this::isRead).isPresent()) {
                reads++;
            } else if (filed.note().isPresent()) {
                check(place, filed.note().get(), ledger, entries);
            } else if (place.endsWith(".note")) {
                findings.add(
                        new TrailFinding(Kind.FOREIGN_NOTE, place, "this is no note; it was altered or half written."));
            } else {
                remarks.add(place + ": this is no note; it is not looked at.");
            }
        }
        if (reads > 0) {
            remarks.add(
                    reads + " reads are not in the log yet; they are written into it when the trail is opened next.");
        }
    }

    /** A note of a look into the trail, on which nothing depends; where no key is at hand it is taken for what it says it is. */
    private boolean isRead(PendingNote note) {
        return note.kind().equals(TrailRecord.ACCESS) && (seals.isEmpty() || note.isGenuine(seals.get(), logName()));
    }

    private void check(String place, PendingNote note, KeyLedger ledger, long entries) {
        if (seals.isEmpty() || !note.isTold(seals.get())) {
            findings.add(
                    new TrailFinding(
                            Kind.UNPROVEN_NOTE,
                            place,
                            "whether it is a note of this trail only the master key, or that of an operator or eraser, tells."));
        } else if (note.isGenuine(seals.get(), logName())) {
            ledger.done(entries, note.kind(), note.details());
            remarks.add(place + ": the " + note.kind() + " by " + note.by()
                    + " is not in the log yet; it is written into it when the trail is opened next.");
        } else {
            findings.add(new TrailFinding(
                    Kind.FOREIGN_NOTE, place, "nobody with the keys of this trail wrote this note; it is not obeyed."));
        }
    }

    private String logName() {
        return trail.verifier().name();
    }
}
