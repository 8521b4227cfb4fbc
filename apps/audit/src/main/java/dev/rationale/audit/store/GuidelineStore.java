package dev.rationale.audit.store;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Hash;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Guidelines by digest. A file that two versions share is kept once, under its own hash.
 *
 * <pre>objects/ab/abcdef…   the files; lists/DIGEST   one line "hash path" for each file of a guideline</pre>
 */
public final class GuidelineStore {

    private final Path lists;
    private final Path objects;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public GuidelineStore(Path directory) {
        this.lists = directory.resolve("lists");
        this.objects = directory.resolve("objects");
    }

    /** Keeps a guideline; returns when it is safe. One that is kept already costs nothing. */
    public void keep(Guideline guideline) {
        String digest = guideline.id().digest();
        if (!known.contains(digest)) {
            keep(guideline, digest);
        }
    }

    /** Of many calls that come first at once, one writes and the others wait for it. */
    private synchronized void keep(Guideline guideline, String digest) {
        if (Files.notExists(lists.resolve(digest))) {
            StringBuilder list = new StringBuilder();
            Map<Path, String> missing = new LinkedHashMap<>();
            guideline.files().canonical().forEach((path, text) -> {
                String hash = hash(text);
                list.append(hash).append(' ').append(path).append('\n');
                if (Files.notExists(object(hash))) {
                    missing.put(object(hash), text);
                }
            });
            write(missing);
            write(Map.of(lists.resolve(digest), list.toString()));
        }
        known.add(digest);
    }

    /**
     * Writes files, each under another name first. The disk is waited for when all of them are written, which takes it as long as for a
     * few; none comes to its place before.
     */
    private static void write(Map<Path, String> files) {
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.createDirectories(file.getKey().resolveSibling("."));
                Files.writeString(making(file.getKey()), file.getValue());
            }
            for (Path file : files.keySet()) {
                try (FileChannel written = FileChannel.open(making(file), StandardOpenOption.WRITE)) {
                    written.force(true);
                }
            }
            for (Path file : files.keySet()) {
                Files.move(making(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.NOT_WRITABLE,
                    files.keySet().iterator().next() + ": the guideline cannot be kept (" + e.getMessage() + ").",
                    e);
        }
    }

    private static Path making(Path file) {
        return file.resolveSibling(file.getFileName() + ".making");
    }

    /** The digests that are kept, sorted. */
    public List<String> digests() {
        return names(lists);
    }

    /** Whether a file of any guideline that is kept holds a name, such as the id of a rule or the key of a study. */
    public boolean names(String name) {
        Predicate<String> whole = Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-])")
                .asPredicate();
        return digests().stream()
                .anyMatch(digest -> read(lists.resolve(digest), digest)
                        .lines()
                        .map(line -> line.substring(0, Math.max(line.indexOf(' '), 0)))
                        .anyMatch(hash -> whole.test(read(object(hash), digest))));
    }

    /**
     * The files of a guideline, its cases apart: they decide nothing.
     *
     * @throws AuditFailure if it was never kept, or what is kept is no package
     */
    public PackageFiles files(String digest) {
        Map<String, String> files = new TreeMap<>();
        for (String line : read(lists.resolve(digest), digest).lines().toList()) {
            int space = line.indexOf(' ');
            files.put(line.substring(space + 1), read(object(line.substring(0, Math.max(space, 0))), digest));
        }
        try {
            return PackageFiles.of(files);
        } catch (InvalidGuideline refused) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED,
                    "The kept files of guideline " + digest + " are no package: " + refused.getMessage(),
                    refused);
        }
    }

    /**
     * Loads a guideline as it was.
     *
     * @throws AuditFailure if it was never kept, or a file of it was altered
     */
    public Guideline load(String digest) {
        PackageFiles files = files(digest);
        if (!files.digest().equals(digest)) {
            throw new AuditFailure(
                    AuditFailure.Kind.DAMAGED, "The kept files of guideline " + digest + " were altered.");
        }
        return Guidelines.from(files);
    }

    /** What is altered or missing, one sentence each. */
    public List<String> verify() {
        List<String> wrong = new ArrayList<>();
        for (String digest : digests()) {
            for (String line : read(lists.resolve(digest), digest).lines().toList()) {
                String hash = line.substring(0, Math.max(line.indexOf(' '), 0));
                if (Files.notExists(object(hash))
                        || !hash(read(object(hash), digest)).equals(hash)) {
                    wrong.add("guideline " + digest + ": the file '" + line.substring(line.indexOf(' ') + 1)
                            + "' is not as it was kept.");
                }
            }
        }
        return wrong;
    }

    private static String hash(String text) {
        return Hash.over(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private Path object(String hash) {
        return objects.resolve(hash.substring(0, Math.min(2, hash.length()))).resolve(hash);
    }

    private static String read(Path file, String digest) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AuditFailure(
                    AuditFailure.Kind.UNKNOWN,
                    "Guideline " + digest + " was never kept here, or a file of it is missing.",
                    "the digest is misspelled; 'audit stats' lists those that are kept.");
        }
    }

    private static List<String> names(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.UNKNOWN, directory + " cannot be listed.", e);
        }
    }
}
