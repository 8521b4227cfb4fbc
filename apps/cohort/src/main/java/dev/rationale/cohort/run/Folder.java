package dev.rationale.cohort.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder into which a run writes, on whatever file system. What is only needed on the way lies in one folder inside, which goes
 * when the run is over.
 */
public final class Folder {

    static final String ANSWERS = "answers";

    private static final String WORK = "_work";
    private static final Pattern PART = Pattern.compile("part-(\\d{5,})-.*\\.parquet");

    private final FileSystem system;
    private final Path root;

    private Folder(FileSystem system, Path root) {
        this.system = system;
        this.root = root;
    }

    /** The folder of a name. */
    public static Folder of(String name, Configuration hadoop) {
        return told(() -> {
            Path path = new Path(name);
            FileSystem system = path.getFileSystem(hadoop);
            system.setVerifyChecksum(false);
            system.setWriteChecksum(false);
            return new Folder(system, system.makeQualified(path));
        });
    }

    /** Something that a file system may refuse. */
    private interface Act<T> {
        T done() throws IOException;
    }

    private static <T> T told(Act<T> act) {
        try {
            return act.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FSError e) {
            // So the local file system tells of a disk that is full, as if nothing could be done.
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The place of something in it. */
    public String at(String name) {
        return new Path(root, name).toString();
    }

    /** The place of something that is only needed on the way. */
    String work(String name) {
        return new Path(new Path(root, WORK), name).toString();
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return told(() -> !system.exists(root) || system.listStatus(root).length == 0);
    }

    /** Whether there is something of a name. */
    public boolean has(String name) {
        return told(() -> system.exists(new Path(root, name)));
    }

    /** Whether a table was written to its end. */
    boolean isWhole(String place) {
        return told(() -> system.exists(new Path(place, "_SUCCESS")));
    }

    /** The text in a file, if it is there. */
    public Optional<String> text(String name) {
        return told(() -> {
            Path file = new Path(root, name);
            if (!system.exists(file)) {
                return Optional.empty();
            }
            try (InputStream in = system.open(file)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
    }

    /** Writes a text under another name first, so that nobody ever finds half of it. */
    public void write(String name, byte[] text) {
        told(() -> {
            Path file = new Path(root, name);
            Path half = new Path(root, name + ".half");
            try (OutputStream out = system.create(half, true)) {
                out.write(text);
            }
            system.delete(file, false);
            return system.rename(half, file);
        });
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The partitions that were written already: a task's file comes to its place in one step, and only when it is whole. */
    Set<Integer> done() {
        return told(() -> {
            Set<Integer> done = new TreeSet<>();
            Path answers = new Path(root, ANSWERS);
            if (system.exists(answers)) {
                for (FileStatus file : system.listStatus(answers)) {
                    Matcher part = PART.matcher(file.getPath().getName());
                    if (part.matches()) {
                        done.add(Integer.parseInt(part.group(1)));
                    }
                }
                system.delete(new Path(answers, "_temporary"), true);
            }
            return done;
        });
    }

    /** Takes away what was only needed on the way. */
    public void clean() {
        told(() -> system.delete(new Path(root, WORK), true));
    }

    /** Takes away what Spark keeps on disks of this machine while it works, as a start that was killed left it. */
    public void cleanScratch() {
        told(() -> system.delete(new Path(new Path(root, WORK), "scratch"), true));
    }

    /** A folder of this machine for what Spark keeps while it works; none where the run writes elsewhere. */
    public Optional<String> scratch() {
        boolean local = "file".equals(root.toUri().getScheme());
        return local
                ? Optional.of(new Path(new Path(root.toUri().getPath(), WORK), "scratch").toString())
                : Optional.empty();
    }

    /** The names of what lies in it, sorted. */
    public java.util.List<String> names() {
        return told(() -> Arrays.stream(system.listStatus(root))
                .map(one -> one.getPath().getName())
                .sorted()
                .toList());
    }
}
