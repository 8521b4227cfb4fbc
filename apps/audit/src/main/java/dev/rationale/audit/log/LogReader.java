package dev.rationale.audit.log;

import dev.rationale.audit.AuditFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a log, also one that is being written: it sees what was safe when it was opened. Any thread may read. */
public final class LogReader implements Closeable {

    private final Path directory;
    private final EntryTable entries;
    private final List<Segment> segments;
    private final long size;

    private LogReader(Path directory, EntryTable entries, List<Segment> segments) {
        this.directory = directory;
        this.entries = entries;
        this.segments = List.copyOf(segments);
        this.size = entries.size();
    }

    /**
     * Opens a log for reading.
     *
     * @throws AuditFailure if there is none
     */
    public static LogReader open(Path directory) {
        List<Segment> segments = Segment.listOfLog(directory);
        try {
            return new LogReader(directory, EntryTable.of(directory, segments), segments);
        } catch (IOException e) {
            throw Segment.none(directory);
        }
    }

    /**
     * The same, held against the newest checkpoint that covers no more than what is there: the hashes of the entries give the root that
     * was signed, and each entry that is read afterwards gives its hash.
     *
     * @throws AuditFailure if there is no log, or it is not as it was signed
     */
    public static LogReader openSigned(Path directory, VerifierKey key) {
        LogReader log = open(directory);
        Optional<Checkpoint> signed = log.latest(log.size);
        if (signed.filter(one -> log.gives(one, key)).isPresent()) {
            return log;
        }
        log.close();
        String what = signed.map(one -> "does not give the root that was signed over " + one.size()
                        + " entries, or another key signed it")
                .orElse("holds no signed checkpoint, as it does from its beginning on");
        throw new AuditFailure(
                AuditFailure.Kind.DAMAGED,
                directory + ": the log " + what + ".",
                "the file 'leaves' was altered, which can be deleted, for it is made again; 'audit verify' says more.");
    }

    private boolean gives(Checkpoint signed, VerifierKey key) {
        return signed.signedBy(key) && entries.root(0, signed.size()).equals(signed.root());
    }

    /** Number of entries. */
    public long size() {
        return size;
    }

    /** The entry at an index. */
    public Entry entry(long index) {
        if (index < 0 || index >= size) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    directory + ": there is no entry " + index + "; there are " + size + ".");
        }
        Segment segment = segments.stream()
                .filter(one -> one.first() <= index)
                .reduce((before, after) -> after)
                .orElseThrow(() -> damaged(index));
        try (FileChannel file = FileChannel.open(segment.file(), StandardOpenOption.READ)) {
            return entry(file, index, entries.offset(index));
        } catch (IOException e) {
            throw damaged(index);
        }
    }

    private Entry entry(FileChannel file, long index, long offset) throws IOException {
        ByteBuffer header = read(file, offset, Frame.HEADER);
        int length = header.limit() < Frame.HEADER ? -1 : Frame.payloadLength(header);
        if (length < 0 || length > Math.min(Frame.LONGEST, file.size())) {
            throw damaged(index);
        }
        byte[] bytes = read(file, offset, Frame.HEADER + length).array();
        return Frame.at(bytes, 0)
                .filter(frame -> frame.entry() && frame.index() == index)
                .map(Frame::toEntry)
                .filter(read -> isAt(index, read))
                .orElseThrow(() -> damaged(index));
    }

    /** Whether it is the entry from whose hash the root was computed. */
    private boolean isAt(long index, Entry entry) {
        return entry.hash().equals(entries.hash(index));
    }

    private static ByteBuffer read(FileChannel file, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, offset + bytes.position());
        }
        return bytes.flip();
    }

    private AuditFailure damaged(long index) {
        return new AuditFailure(
                AuditFailure.Kind.DAMAGED,
                directory + ": entry " + index + " is not there as it was written.",
                "'audit verify' says more.");
    }

    /** Takes an entry with its index. */
    public interface Each {
        void take(long index, Entry entry);
    }

    /** Every entry from an index on, in order. Damaged ones are an error; {@link LogVerifier} lists them. */
    public void forEach(long from, Each each) {
        for (int at = 0; at < segments.size(); at++) {
            boolean wanted = at == segments.size() - 1 || segments.get(at + 1).first() > from;
            if (wanted) {
                long end =
                        at == segments.size() - 1 ? size : segments.get(at + 1).first();
                long reached = forEach(segments.get(at), from, each);
                if (reached < end) {
                    throw damaged(reached);
                }
            }
        }
    }

    /** Says which entry would come next. */
    private long forEach(Segment segment, long from, Each each) {
        byte[] bytes = segment.bytes();
        int offset = Segment.HEADER;
        long expected = segment.first();
        while (expected < size && offset < bytes.length) {
            long index = expected;
            Frame frame = Frame.at(bytes, offset).orElseThrow(() -> damaged(index));
            if (frame.entry()) {
                if (frame.index() != expected) {
                    throw damaged(expected);
                }
                expected++;
                if (frame.index() >= from) {
                    Entry entry = frame.toEntry();
                    if (!isAt(index, entry)) {
                        throw damaged(index);
                    }
                    each.take(index, entry);
                }
            }
            offset += frame.length();
        }
        return expected;
    }

    /** The newest signed checkpoint. */
    public Optional<Checkpoint> latest() {
        return latest(Long.MAX_VALUE);
    }

    private Optional<Checkpoint> latest(long most) {
        for (int at = segments.size() - 1; at >= 0; at--) {
            List<Checkpoint> signed = checkpoints(segments.get(at)).stream()
                    .filter(one -> one.size() <= most)
                    .toList();
            if (!signed.isEmpty()) {
                return Optional.of(signed.get(signed.size() - 1));
            }
        }
        return Optional.empty();
    }

    private static List<Checkpoint> checkpoints(Segment segment) {
        byte[] bytes = segment.bytes();
        List<Checkpoint> found = new ArrayList<>();
        Optional<Frame> frame = Frame.at(bytes, Segment.HEADER);
        for (int at = Segment.HEADER; frame.isPresent(); frame = Frame.at(bytes, at)) {
            if (!frame.get().entry()) {
                found.add(frame.get().toCheckpoint());
            }
            at += frame.get().length();
        }
        return found;
    }

    /**
     * Proves that an entry is in the log as the newest checkpoint signs it.
     *
     * @throws AuditFailure if no checkpoint covers it yet
     */
    public InclusionProof prove(long index) {
        Checkpoint signed = latest().filter(one -> one.size() > index)
                .orElseThrow(() -> new AuditFailure(
                        AuditFailure.Kind.UNKNOWN,
                        directory + ": no signed checkpoint covers entry " + index + ".",
                        "it was written this moment; 'audit checkpoint' signs one."));
        return prove(index, signed);
    }

    /** The same under a checkpoint that is at hand and covers it, where many are to be proven. */
    public InclusionProof prove(long index, Checkpoint signed) {
        Entry entry = entry(index);
        return new InclusionProof(
                index,
                Hash.over(entry.attachment()),
                new String(entry.leaf(), StandardCharsets.UTF_8),
                Proofs.inclusion(entries, index, signed.size()),
                signed);
    }

    /**
     * The root over the first so many entries.
     *
     * @throws AuditFailure if there are not so many
     */
    public Hash root(long entriesBefore) {
        if (entriesBefore < 0 || entriesBefore > size) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    directory + ": there are no " + entriesBefore + " entries; there are " + size + ".");
        }
        return entries.root(0, entriesBefore);
    }

    /** Proves that the first so many entries are a prefix of the log as the newest checkpoint signs it. */
    public List<Hash> proveConsistency(long first, long second) {
        return Proofs.consistency(entries, first, second);
    }

    @Override
    public void close() {
        try {
            entries.close();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.BROKEN, directory + ": the log could not be closed.", e);
        }
    }
}
