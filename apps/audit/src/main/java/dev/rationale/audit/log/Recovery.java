package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was found when a log was opened for writing.
 *
 * @param entries how many are there
 * @param cut bytes of a batch that was never acknowledged, cut off and kept in {@code kept}
 * @param kept the file that holds them
 */
public record Recovery(long entries, long cut, Optional<Path> kept) {

    /** What a writer goes on from. */
    record State(Segment segment, long end, long nextBatch, Frontier frontier, long signed, Recovery recovery) {}

    static State open(Path directory, Leaves leaves, VerifierKey key) throws IOException {
        List<Segment> segments = Segment.list(directory);
        if (!segments.isEmpty()) {
            Segment newest = segments.get(segments.size() - 1);
            if (newest.bytes().length < Segment.HEADER && leaves.count() <= newest.first()) {
                Files.delete(newest.file());
                segments = segments.subList(0, segments.size() - 1);
            }
        }
        if (segments.isEmpty()) {
            return fresh(directory, leaves);
        }
        return continued(directory, segments, leaves, key);
    }

    private static State fresh(Path directory, Leaves leaves) {
        if (leaves.count() > 0) {
            throw Tail.damaged(Segment.in(directory, 0), 0);
        }
        return new State(Segment.in(directory, 0), 0, 0, new Frontier(), -1, new Recovery(0, 0, Optional.empty()));
    }

    private static State continued(Path directory, List<Segment> segments, Leaves leaves, VerifierKey key)
            throws IOException {
        Segment segment = segments.get(segments.size() - 1);
        byte[] bytes = segment.bytes();
        if (!segment.hasItsHeader(bytes)) {
            throw Tail.damaged(segment, segment.first());
        }
        List<Segment> olderOnes = segments.subList(0, segments.size() - 1);
        Tail tail = Tail.of(segment, bytes).after(olderOnes);
        long entries = segment.first() + tail.leaves().size();
        if (acknowledged(leaves) > entries) {
            throw Tail.damaged(segment, entries);
        }
        OlderSegments older = OlderSegments.read(segments, leaves);
        Frontier frontier = frontier(older.frontier(), tail, segment, key);
        if (older.linesDiffer()) {
            OlderSegments.rewriteLines(olderOnes, leaves);
        }
        leaves.cut(segment.first());
        leaves.write(segment.first(), tail.leaves());
        leaves.force();
        Optional<Path> kept = tail.torn() == 0 ? Optional.empty() : Optional.of(cut(directory, segment, bytes, tail));
        long signed = tail.checkpoint().map(Checkpoint::size).orElse(-1L);
        return new State(
                segment, tail.end(), tail.batch() + 1, frontier, signed, new Recovery(entries, tail.torn(), kept));
    }

    /** A leaf is written after its entry is safe, so one that is there speaks for the entry; a line of zeros does not. */
    private static long acknowledged(Leaves leaves) {
        long count = leaves.count();
        Hash none = Hash.of(new byte[Hash.LENGTH]);
        while (count > 0 && leaves.hash(count - 1).equals(none)) {
            count--;
        }
        return count;
    }

    /** The tree as the entries give it, held against the newest signed root on the way. */
    private static Frontier frontier(Frontier older, Tail tail, Segment segment, VerifierKey key) {
        Frontier frontier = older.copy();
        check(frontier, tail, segment, key);
        for (Leaves.Leaf leaf : tail.leaves()) {
            frontier.append(leaf.hash());
            check(frontier, tail, segment, key);
        }
        return frontier;
    }

    private static void check(Frontier frontier, Tail tail, Segment segment, VerifierKey key) {
        if (tail.checkpoint().isEmpty() || tail.checkpoint().get().size() != frontier.size()) {
            return;
        }
        Checkpoint signed = tail.checkpoint().get();
        if (!signed.root().equals(frontier.root())) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    segment.file() + ": the entries before " + signed.size() + " do not give the root that was signed.",
                    "'audit verify' says which was altered.");
        }
        if (!signed.signedBy(key)) {
            throw new AuditFailure(
                    AuditFailure.Kind.KEY,
                    segment.file() + ": the checkpoint over " + signed.size() + " entries is not signed by "
                            + key.name() + ".",
                    "the key belongs to another log.");
        }
    }

    /** Nothing is thrown away: what is cut off stays beside the log, as sealed as it was. */
    private static Path cut(Path directory, Segment segment, byte[] bytes, Tail tail) throws IOException {
        Path torn = Files.createDirectories(directory.resolve("torn"));
        Path kept = torn.resolve(segment.first() + "-" + tail.end() + "-" + tail.torn() + ".bytes");
        Files.write(
                kept,
                Arrays.copyOfRange(bytes, tail.end(), bytes.length),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        try (Disk.Appender file = Disk.REAL.append(segment.file())) {
            file.cut(tail.end());
            file.force();
        }
        return kept;
    }
}
