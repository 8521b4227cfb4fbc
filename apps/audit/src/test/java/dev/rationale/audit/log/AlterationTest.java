package dev.rationale.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever alters a log is found, and no entry is blamed that was not touched. */
class AlterationTest {

    /** Where there is no time for every bit, at least one of each byte is flipped. */
    private static final int STEP = Logs.thorough() ? 1 : Byte.SIZE - 1;

    private static final int EDITS = Logs.thorough() ? 1000 : 250;

    @TempDir
    private Path directory;

    @Test
    void aFlippedBitOfASmallLogIsFoundAndBlamedOnTheEntryItIsIn() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 1, 2);
        Logs.batches(directory, Logs.SETTINGS, 1, 1);
        for (Path file : List.of(segment(), directory.resolve("leaves"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += STEP) {
                byte[] altered = bytes.clone();
                altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                Files.write(file, altered);
                Verification found = Logs.verify(directory);
                assertThat(found.sound()).as(file.getFileName() + " bit " + bit).isFalse();
                assertBlame(found, file.equals(segment()) ? entryAt(bytes, bit / Byte.SIZE) : bit / 8 / Leaves.WIDTH);
            }
            Files.write(file, bytes);
        }
        assertThat(Logs.verify(directory).sound()).isTrue();
    }

    @Test
    void randomEditsAreAllFoundAndBlamedOnWhatWasEdited() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 8, 25);
        byte[] bytes = Files.readAllBytes(segment());
        List<Part> parts = parts(bytes);
        Random random = new Random(20031201);
        for (int edit = 0; edit < EDITS; edit++) {
            Edit made = edit(bytes, parts, random, edit % 8);
            Files.write(segment(), made.bytes());
            Verification found = Logs.verify(directory);
            assertThat(found.sound()).as("edit %d: %s", edit, made.what()).isFalse();
            assertThat(blamed(found)).as("edit %d: %s", edit, made.what()).isSubsetOf(made.touched());
        }
    }

    @Test
    void anAlterationThatAlsoAltersTheDerivedFileIsStillFound() throws IOException {
        Logs.batches(directory, Logs.SETTINGS, 4, 5);
        byte[] bytes = Files.readAllBytes(segment());
        Part part = parts(bytes).stream()
                .filter(one -> one.frame().entry() && one.frame().index() == 7)
                .findFirst()
                .orElseThrow();
        Frame altered = withLeaf(part.frame(), "{\"entry\":0}");
        Files.write(segment(), replaced(bytes, part, altered));
        byte[] leaves = Files.readAllBytes(directory.resolve("leaves"));
        System.arraycopy(altered.toEntry().hash().bytes(), 0, leaves, 7 * Leaves.WIDTH, Hash.LENGTH);
        Files.write(directory.resolve("leaves"), leaves);
        assertThat(Logs.verify(directory).findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.ALTERED_RANGE);
            assertThat(finding.entries()).isEqualTo("entries 5 to 9");
        });
    }

    /** What an edit did, and which entries it touched. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Edit(String what, byte[] bytes, List<Long> touched) {}

    private record Part(Frame frame, int offset) {}

    private static Edit edit(byte[] bytes, List<Part> parts, Random random, int kind) {
        Part one = parts.get(random.nextInt(parts.size() - 1));
        Part other = parts.get(random.nextInt(parts.size() - 1));
        List<Long> touched = touched(one);
        switch (kind) {
            case 0 -> {
                int at = Segment.HEADER + random.nextInt(bytes.length - Segment.HEADER);
                byte[] altered = bytes.clone();
                altered[at] ^= (byte) (1 << random.nextInt(8));
                return new Edit(
                        "flip at " + at, altered, entryAt(bytes, at) < 0 ? List.of() : List.of(entryAt(bytes, at)));
            }
            case 1 -> {
                List<Part> swapped = new ArrayList<>(parts);
                Collections.swap(
                        swapped, parts.indexOf(one), one.equals(other) ? parts.indexOf(one) + 1 : parts.indexOf(other));
                Part second = one.equals(other) ? parts.get(parts.indexOf(one) + 1) : other;
                return new Edit("swap", joined(bytes, swapped), between(one, second));
            }
            case 2 -> {
                return new Edit("delete " + one.frame().index(), without(bytes, one), touched);
            }
            case 3 -> {
                return new Edit(
                        "insert a copy of " + one.frame().index(), inserted(bytes, one, other.offset()), touched);
            }
            case 4 -> {
                byte[] junk = new byte[1 + random.nextInt(100)];
                random.nextBytes(junk);
                return new Edit("insert junk", spliced(bytes, other.offset(), other.offset(), junk), List.of());
            }
            case 5 -> {
                byte[] cut = Arrays.copyOf(
                        bytes, one.offset() + random.nextInt(one.frame().length()));
                return new Edit("truncate", cut, from(one));
            }
            case 6 -> {
                Frame forged = one.frame().entry()
                        ? withLeaf(one.frame(), "{\"entry\":" + random.nextInt() + "}")
                        : resigned(one.frame());
                return new Edit("rewrite " + one.frame().index(), replaced(bytes, one, forged), touched);
            }
            default -> {
                List<Part> resigned = parts.stream()
                        .map(part -> part.frame().entry() ? part : new Part(resigned(part.frame()), part.offset()))
                        .toList();
                return new Edit("sign all anew", joined(bytes, resigned), List.of());
            }
        }
    }

    private static List<Long> touched(Part part) {
        return part.frame().entry() ? List.of(part.frame().index()) : List.of();
    }

    private static List<Long> between(Part one, Part other) {
        long low = Math.min(one.frame().index(), other.frame().index());
        long high = Math.max(one.frame().index(), other.frame().index());
        return LongStream.rangeClosed(low, high).boxed().toList();
    }

    private static List<Long> from(Part part) {
        return LongStream.range(part.frame().index(), 200).boxed().toList();
    }

    private static Frame withLeaf(Frame frame, String leaf) {
        Entry entry = frame.toEntry();
        return Frame.of(
                new Entry(leaf.getBytes(StandardCharsets.UTF_8), entry.attachment()),
                frame.index(),
                frame.batch(),
                frame.place(),
                frame.count());
    }

    private static Frame resigned(Frame frame) {
        Checkpoint signed = frame.toCheckpoint();
        NoteSigner other = OTHER;
        return Frame.of(
                Checkpoint.sign(other, signed.size(), signed.root()), frame.batch(), frame.place(), frame.count());
    }

    private static final NoteSigner OTHER = NoteSigner.generate("example.org/test", new SecureRandom());

    private static byte[] joined(byte[] bytes, List<Part> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, Segment.HEADER);
        parts.forEach(part -> out.writeBytes(raw(part.frame())));
        return out.toByteArray();
    }

    private static byte[] raw(Frame frame) {
        ByteBuffer buffer = ByteBuffer.allocate(frame.length());
        frame.writeTo(buffer);
        return buffer.array();
    }

    private static byte[] without(byte[] bytes, Part part) {
        return spliced(bytes, part.offset(), part.offset() + part.frame().length(), new byte[0]);
    }

    private static byte[] replaced(byte[] bytes, Part part, Frame by) {
        return spliced(bytes, part.offset(), part.offset() + part.frame().length(), raw(by));
    }

    private static byte[] inserted(byte[] bytes, Part part, int at) {
        return spliced(bytes, at, at, raw(part.frame()));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(by);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static List<Part> parts(byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        int at = Segment.HEADER;
        while (at < bytes.length) {
            Frame frame = Frame.at(bytes, at).orElseThrow();
            parts.add(new Part(frame, at));
            at += frame.length();
        }
        return parts;
    }

    /** The entry that a byte belongs to, or -1. */
    private static long entryAt(byte[] bytes, int offset) {
        return parts(bytes).stream()
                .filter(part -> part.frame().entry())
                .filter(part -> part.offset() <= offset
                        && offset < part.offset() + part.frame().length())
                .map(part -> part.frame().index())
                .findFirst()
                .orElse(-1L);
    }

    private static void assertBlame(Verification found, long entry) {
        assertThat(blamed(found)).isSubsetOf(entry < 0 ? List.of() : List.of(entry));
    }

    /** Entries that are said to be damaged; that an end is unsigned blames none. */
    private static List<Long> blamed(Verification found) {
        return found.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.UNSIGNED_END)
                .flatMapToLong(finding -> LongStream.range(finding.from(), finding.to()))
                .boxed()
                .distinct()
                .toList();
    }

    private Path segment() {
        return Segment.list(directory).get(0).file();
    }
}
