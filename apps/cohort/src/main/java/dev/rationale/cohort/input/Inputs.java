package dev.rationale.cohort.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * What the inputs on the command line stand for: the files under a folder, of which one may be the manifest of an export, files that
 * were named by themselves, and what an earlier run kept.
 *
 * @param portions what is to be read, in the order of the paths
 * @param kept tables of what was read by earlier runs
 * @param faults what a manifest names and is not there, or does not say as it is
 * @param files each file with its size and its date, so that a later start sees whether they are the same
 */
public record Inputs(List<Portion> portions, List<Kept> kept, List<String> faults, List<String> files) {

    /** The folder, within that of a run, in which it keeps what it read. */
    public static final String RECORDS = "records";

    /** A longer file of lines is read by several tasks. */
    private static final long STRETCH = 64L << 20;

    private static final String NAMED_FILES = "files";

    /** A table of what an earlier run read, and how large it is. */
    public record Kept(String path, long size) {}

    public Inputs {
        portions = List.copyOf(portions);
        kept = List.copyOf(kept);
        faults = List.copyOf(faults);
        files = List.copyOf(files);
    }

    /** The inputs cannot be used at all. */
    public static final class NoInput extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoInput(String message) {
            super(message);
        }
    }

    /** Looks through the inputs. */
    public static Inputs of(List<String> names, Configuration hadoop) {
        Inputs all = new Inputs(List.of(), List.of(), List.of(), List.of());
        for (String name : names) {
            try {
                all = all.and(of(name, hadoop));
            } catch (FileNotFoundException e) {
                throw new NoInput(
                        name + ": there is no such file or folder.\n  Maybe the path is relative to another folder.");
            } catch (IOException e) {
                throw new NoInput(name + ": cannot be listed (" + e.getClass().getSimpleName() + ").");
            }
        }
        if (all.portions.isEmpty() && all.kept.isEmpty()) {
            throw new NoInput(String.join(", ", names)
                    + ": no file of records; expected .ndjson, .json or .xml, plain or gzipped.");
        }
        return all;
    }

    private Inputs and(Inputs more) {
        return new Inputs(
                joined(portions, more.portions),
                joined(kept, more.kept),
                joined(faults, more.faults),
                joined(files, more.files));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Inputs of(String name, Configuration hadoop) throws IOException {
        Path path = new Path(name);
        FileSystem system = path.getFileSystem(hadoop);
        FileStatus status = system.getFileStatus(path);
        if (status.isFile()) {
            return of(List.of(status), NAMED_FILES, Optional.empty());
        }
        for (Path table : List.of(status.getPath(), new Path(status.getPath(), RECORDS))) {
            if (system.exists(new Path(table, "_SUCCESS"))) {
                return kept(system, table);
            }
        }
        if (system.exists(new Path(path, "run.json"))) {
            throw new NoInput(name + ": a run without what it read.\n  Maybe it was asked without --keep-records.");
        }
        List<FileStatus> files = under(system, status.getPath());
        Optional<Manifest> manifest = Manifest.in(system, status.getPath(), files);
        return of(files, status.getPath().getName(), manifest);
    }

    private static Inputs kept(FileSystem system, Path table) throws IOException {
        List<FileStatus> files = under(system, table);
        long size = files.stream().mapToLong(FileStatus::getLen).sum();
        return new Inputs(
                List.of(),
                List.of(new Kept(table.toString(), size)),
                List.of(),
                files.stream().map(Inputs::seen).toList());
    }

    /** By what a later start sees whether a file is the same. */
    private static String seen(FileStatus file) {
        return file.getPath() + " " + file.getLen() + " " + file.getModificationTime();
    }

    private static List<FileStatus> under(FileSystem system, Path folder) throws IOException {
        List<FileStatus> files = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> found = system.listFiles(folder, true);
        while (found.hasNext()) {
            FileStatus file = found.next();
            String inside =
                    file.getPath().toString().substring(folder.toString().length());
            boolean hidden = inside.contains("/_") || inside.contains("/.");
            if (!hidden) {
                files.add(file);
            }
        }
        files.sort(Comparator.comparing(file -> file.getPath().toString()));
        return files;
    }

    private static Inputs of(List<FileStatus> files, String source, Optional<Manifest> manifest) {
        List<Portion> portions = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (FileStatus file : files) {
            Path path = file.getPath();
            if (manifest.isPresent() && !manifest.get().counts(path.getName())) {
                continue;
            }
            String type = manifest.map(one -> one.type(path.getName())).orElse("");
            List<Portion> some = portions(file, source, type);
            portions.addAll(some);
            if (!some.isEmpty()) {
                seen.add(seen(file));
            }
        }
        List<String> names =
                files.stream().map(file -> file.getPath().getName()).toList();
        return new Inputs(
                portions, List.of(), manifest.map(one -> one.missing(names)).orElse(List.of()), seen);
    }

    private static List<Portion> portions(FileStatus file, String source, String type) {
        String path = file.getPath().toString();
        String plain = path.endsWith(".gz") ? path.substring(0, path.length() - ".gz".length()) : path;
        long length = file.getLen();
        if (plain.endsWith(".json") || plain.endsWith(".xml")) {
            return List.of(new Portion(path, source, Portion.Form.DOCUMENT, type, 0, length));
        }
        if (!plain.endsWith(".ndjson") && !plain.endsWith(".jsonl")) {
            return List.of();
        }
        List<Portion> stretches = new ArrayList<>();
        long step = path.equals(plain) ? STRETCH : Long.MAX_VALUE;
        for (long from = 0; from == 0 || from < length; from += step) {
            long to = step > length - from ? length : from + step;
            stretches.add(new Portion(path, source, Portion.Form.LINES, type, from, to));
            if (to == length) {
                break;
            }
        }
        return stretches;
    }

    /** How many bytes there are to read, as they lie there. */
    public long bytes() {
        return portions.stream().mapToLong(Portion::size).sum()
                + kept.stream().mapToLong(Kept::size).sum();
    }
}
