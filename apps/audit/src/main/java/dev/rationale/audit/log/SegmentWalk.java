package dev.rationale.audit.log;

import dev.rationale.audit.log.Finding.Kind;
import java.util.Optional;

/** Goes through the segments frame by frame and tells what is not as it should be, each thing at its own entry. */
final class SegmentWalk {

    private final Findings findings;
    private final Optional<Leaves> leaves;
    private final VerifierKey key;
    private final Optional<Checkpoint> published;
    private final boolean writing;
    private final LogReader.Each each;
    private final long count;
    private final RootCheck roots;
    private Optional<Frame> last = Optional.empty();
    private Optional<Checkpoint> latest = Optional.empty();
    private boolean seenForeign;
    private boolean publishedMet;
    private long expected;
    private long shift;
    private boolean shifted;
    private long signatures;
    private String file = Segment.name(0);

    SegmentWalk(
            Findings findings,
            Optional<Leaves> leaves,
            VerifierKey key,
            Optional<Checkpoint> published,
            boolean writing,
            LogReader.Each each) {
        this.findings = findings;
        this.leaves = leaves;
        this.key = key;
        this.published = published;
        this.writing = writing;
        this.each = each;
        this.count = leaves.map(Leaves::count).orElse(0L);
        this.roots = new RootCheck(findings);
        meetPublished();
    }

    /** Reads one segment; the first entry of the next one, if there is one, says how many this one must hold. */
    void through(Segment segment, Optional<Long> nextFirst) {
        byte[] bytes = segment.bytes();
        file = String.valueOf(segment.file().getFileName());
        if (segment.first() > expected) {
            missing(segment.first(), 0);
        }
        if (!segment.hasItsHeader(bytes)) {
            findings.add(Kind.STRAY_BYTES, expected, expected, place(0), "the header of the segment was altered.");
        }
        shift = 0;
        shifted = false;
        int at = Segment.HEADER;
        while (at < bytes.length) {
            Optional<Frame> frame = Frame.at(bytes, at);
            if (frame.isPresent()) {
                take(frame.get(), at, Frame.at(bytes, at + frame.get().length()));
                at += frame.get().length();
            } else {
                int next = Segment.nextFrame(bytes, at + 1);
                gap(at, next, Frame.at(bytes, next), nextFirst);
                at = next;
            }
        }
        nextFirst.filter(first -> first > expected).ifPresent(first -> missing(first, bytes.length));
    }

    private void take(Frame frame, int at, Optional<Frame> next) {
        if (frame.index() < expected || frame.standsInBetween(expected, next)) {
            misplaced(frame, at);
            return;
        }
        if (frame.entry() && frame.standsForAnother(expected, next)) {
            misplaced(frame, at);
            missing(expected + 1, at);
            return;
        }
        if (frame.index() > expected) {
            missing(frame.index(), at);
        } else if (lacksCheckpointBefore(frame, at)) {
            findings.add(
                    Kind.MISSING_CHECKPOINT, expected, expected, place(at), "a checkpoint that was here is missing.");
            shifted = true;
        }
        last = Optional.of(frame);
        if (frame.entry()) {
            entry(frame, at);
        } else {
            checkpoint(frame, at);
        }
    }

    /** A segment begins with a checkpoint, and within it each frame follows another. */
    private boolean lacksCheckpointBefore(Frame frame, int at) {
        boolean beginsWithEntry = at == Segment.HEADER && frame.entry();
        return beginsWithEntry || last.filter(before -> !frame.follows(before)).isPresent();
    }

    private void misplaced(Frame frame, int at) {
        findings.add(
                Kind.MISPLACED_ENTRY,
                frame.index(),
                frame.index() + (frame.entry() ? 1 : 0),
                place(at),
                "stands where entry " + expected + " was expected.");
        lostTheThread();
    }

    private void entry(Frame frame, int at) {
        Optional<Leaves.Leaf> noted = noted(expected);
        Entry entry = frame.toEntry();
        Hash hash = entry.hash();
        roots.entry(expected, hash, noted.map(Leaves.Leaf::hash), place(at));
        noted.ifPresent(leaf -> offset(leaf.offset(), at));
        shifted |= noted.filter(leaf -> !leaf.hash().equals(hash)).isPresent();
        each.take(expected, entry);
        grown();
    }

    /** Behind a place where bytes were lost or added, or an entry was altered, all entries begin so much earlier or later. */
    private void offset(long noted, int at) {
        if (shifted) {
            shift = at - noted;
            shifted = false;
        } else if (noted + shift != at) {
            findings.add(
                    Kind.DERIVED_FILE,
                    expected,
                    expected + 1,
                    "leaves",
                    "the line of this entry says that it begins at " + noted + "; it begins at " + at + ".");
        }
    }

    private void checkpoint(Frame frame, int at) {
        signatures++;
        Optional<Checkpoint> signed = read(frame).filter(one -> one.signedBy(key) && one.size() == frame.index());
        if (signed.isEmpty()) {
            seenForeign = true;
            findings.add(
                    Kind.FOREIGN_CHECKPOINT,
                    expected,
                    expected,
                    place(at),
                    "this checkpoint is not signed by " + key.name() + ", or was altered.");
        }
        signed.ifPresent(one -> {
            latest = signed;
            roots.signed(one, place(at));
        });
    }

    private static Optional<Checkpoint> read(Frame frame) {
        try {
            return Optional.of(frame.toCheckpoint());
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    /** Bytes that are no frame: what comes behind them tells what they were. */
    private void gap(int at, int next, Optional<Frame> behind, Optional<Long> nextFirst) {
        long until = behind.map(Frame::index).or(() -> nextFirst).orElse(count);
        boolean toTheEnd = behind.isEmpty() && nextFirst.isEmpty();
        String bytes = next - at + " bytes ";
        if (until > expected) {
            findings.add(Kind.DAMAGED_ENTRY, expected, until, place(at), bytes + "do not give their checksum.");
            lose(until);
        } else if (toTheEnd && !writing) {
            findings.add(
                    Kind.TORN_END,
                    expected,
                    expected,
                    place(at),
                    bytes
                            + "at the end are no whole frame: a checkpoint that was damaged, or a write that was cut off.");
        } else if (!toTheEnd) {
            boolean stray =
                    behind.isPresent() && last.isPresent() && behind.get().follows(last.get());
            findings.add(
                    stray ? Kind.STRAY_BYTES : Kind.DAMAGED_CHECKPOINT,
                    expected,
                    expected,
                    place(at),
                    stray ? bytes + "belong to no frame." : "the checkpoint here does not give its checksum.");
        }
        lostTheThread();
    }

    private void missing(long until, int at) {
        findings.add(Kind.MISSING_ENTRY, expected, until, place(at), "not there.");
        lose(until);
        lostTheThread();
    }

    private void lostTheThread() {
        last = Optional.empty();
        shifted = true;
    }

    private void lose(long until) {
        while (expected < until) {
            roots.lost(noted(expected).map(Leaves.Leaf::hash));
            grown();
        }
    }

    private void grown() {
        expected++;
        meetPublished();
    }

    private Optional<Leaves.Leaf> noted(long index) {
        return index < count ? leaves.map(file -> file.leaf(index)) : Optional.empty();
    }

    private void meetPublished() {
        published.filter(one -> one.size() == expected).ifPresent(one -> {
            publishedMet = true;
            if (!roots.is(one.root())) {
                findings.add(
                        Kind.INCONSISTENT,
                        0,
                        expected,
                        "published checkpoint",
                        "the first " + expected + " entries are not those that were published.");
            }
        });
    }

    Verification end() {
        roots.end();
        if (leaves.isEmpty()) {
            findings.add(
                    Kind.DERIVED_FILE,
                    0,
                    expected,
                    "leaves",
                    "the file of leaf hashes is missing; opening the log for writing makes it again.");
        }
        if (!writing) {
            checkEnd();
        }
        published
                .filter(one -> !publishedMet)
                .ifPresent(one -> findings.add(
                        Kind.INCONSISTENT,
                        expected,
                        one.size(),
                        "published checkpoint",
                        "the log holds " + expected + " entries; " + one.size() + " were published."));
        published
                .filter(one -> !one.signedBy(key))
                .ifPresent(one -> findings.add(
                        Kind.FOREIGN_CHECKPOINT,
                        one.size(),
                        one.size(),
                        "published checkpoint",
                        "it is not signed by " + key.name() + "."));
        return new Verification(expected, signatures, latest, findings.list());
    }

    private void checkEnd() {
        if (count > expected) {
            findings.add(Kind.MISSING_ENTRY, expected, count, file, "the file of leaf hashes knows them; not there.");
        } else if (leaves.isPresent() && (count < expected || !leaves.get().isWhole())) {
            findings.add(
                    Kind.DERIVED_FILE,
                    count,
                    expected,
                    "leaves",
                    "the file of leaf hashes is not as long as the log; opening the log for writing mends it.");
        }
        long signed = latest.map(Checkpoint::size).orElse(0L);
        boolean told = seenForeign || findings.hasBadCheckpointAt(expected);
        if (signed < expected && !told) {
            findings.add(
                    Kind.UNSIGNED_END,
                    signed,
                    expected,
                    file,
                    "no checkpoint covers them: the writer was stopped, or the end was cut; opening the log signs them.");
        } else if (latest.isEmpty() && !told) {
            findings.add(Kind.UNSIGNED_END, 0, 0, file, "the log holds no checkpoint.");
        }
    }

    private String place(int at) {
        return file + "+" + at;
    }
}
