package dev.rationale.audit.export;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Checkpoint;
import dev.rationale.audit.log.InclusionProof;
import dev.rationale.audit.log.VerifierKey;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.trail.TrailReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A directory with the proof of each decision in a file of its own, under the id of the decision: what a web server serves where the
 * code on a report leads. A proof holds for good, so one that is there is left.
 */
public record ProofFolder(Path directory) {

    /**
     * What was done.
     *
     * @param written how many proofs were not there
     * @param left how many were there and hold
     * @param unsigned how many decisions no checkpoint covers yet
     * @param replaced files that held something else
     */
    public record Published(long written, long left, long unsigned, List<Path> replaced) {
        public Published {
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * Publishes the proofs of decisions.
     *
     * @param ids of decisions; all, if there are none
     * @throws AuditFailure if there is no such decision, nothing was signed yet, or the directory cannot be written
     */
    public Published publish(TrailReader trail, List<String> ids) {
        Checkpoint signed = trail.log()
                .latest()
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.UNKNOWN, trail.directory().root() + ": no checkpoint was signed yet."));
        Publishing publishing = new Publishing(trail, signed);
        if (ids.isEmpty()) {
            trail.log().forEach(0, (index, entry) -> {
                RecordHead head = Canonical.read(entry.leaf(), RecordHead.class);
                if (head.kind().equals(DecisionRecord.KIND)) {
                    publishing.take(index, head.id());
                }
            });
        } else {
            ids.stream()
                    .map(trail::decision)
                    .forEach(one -> publishing.take(one.index(), one.open().id()));
        }
        return publishing.published();
    }

    /** One pass, under one checkpoint. */
    private final class Publishing {

        private final TrailReader trail;
        private final Checkpoint signed;
        private final VerifierKey key;
        private final List<Path> replaced = new ArrayList<>();
        private long written;
        private long left;
        private long unsigned;

        Publishing(TrailReader trail, Checkpoint signed) {
            this.trail = trail;
            this.signed = signed;
            this.key = trail.directory().verifier();
        }

        Published published() {
            return new Published(written, left, unsigned, replaced);
        }

        void take(long index, String id) {
            if (index >= signed.size()) {
                unsigned++;
                return;
            }
            Path file = directory.resolve(UUID.fromString(id).toString());
            Optional<String> there = text(file);
            InclusionProof proof = trail.log().prove(index, signed);
            if (there.filter(text -> proves(text, proof)).isPresent()) {
                left++;
                return;
            }
            put(file, checked(proof));
            if (there.isPresent()) {
                replaced.add(file);
            } else {
                written++;
            }
        }

        /** A log that is damaged proves nothing, and nothing is published of it. */
        private InclusionProof checked(InclusionProof proof) {
            if (!proof.holds(key)) {
                throw new AuditFailure(
                        AuditFailure.Kind.DAMAGED,
                        trail.directory().root() + ": entry " + proof.index()
                                + " is not in the log as it was written; its proof is not published.",
                        "'audit verify' says more.");
            }
            return proof;
        }

        /** An older proof is under an older checkpoint, and as good. */
        private boolean proves(String text, InclusionProof proof) {
            try {
                InclusionProof there = InclusionProof.parse(text);
                return there.index() == proof.index() && there.leaf().equals(proof.leaf()) && there.holds(key);
            } catch (IllegalArgumentException other) {
                return false;
            }
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException noText) {
            return Optional.of("");
        }
    }

    private void put(Path file, InclusionProof proof) {
        try {
            Files.createDirectories(directory);
            Path making = directory.resolve("." + file.getFileName() + ".making");
            Files.writeString(making, proof.toString());
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    file + ": the proof cannot be written (" + e.getMessage() + ").",
                    e);
        }
    }
}
