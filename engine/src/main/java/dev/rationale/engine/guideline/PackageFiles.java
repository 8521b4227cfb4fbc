package dev.rationale.engine.guideline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of a guideline package as they were at one moment, wherever they came from: a directory, a released jar, a revision,
 * an audit trail, or the texts of an editor that nobody saved yet. All bytes are kept, those of the cases included.
 *
 * <p>The canonical files are those that make the guideline: YAML and DRL, with line ends normalised so that a checkout on
 * another system is the same guideline. The cases beside them are not among them: they test the guideline, and another test does
 * not make another guideline. Nor are the signatures below {@code reviews/}, which name the digest that was read.
 *
 * <pre>{@code Guideline edited = Guidelines.from(PackageFiles.in(directory).with(Map.of("rules/a.drl", text)));}</pre>
 */
public final class PackageFiles {

    /**
     * How far above a package the folder of the value sets may lie that it shares with others: {@code src/main/resources/guideline}
     * is as deep as builds nest one.
     */
    public static final int SHARED_WITHIN = 5;

    private static final List<String> ENDINGS = List.of(".yaml", ".drl");
    private static final List<String> BESIDES = List.of("cases/", "reviews/");

    private final SortedMap<String, byte[]> bytes;
    private final SortedMap<String, String> canonical;

    /** Worked out when it is first asked for: of an edit that is only looked at nobody asks it. */
    private volatile @Nullable String digest;

    PackageFiles(SortedMap<String, byte[]> bytes, SortedMap<String, String> canonical) {
        this.bytes = Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
        this.canonical = Collections.unmodifiableSortedMap(new TreeMap<>(canonical));
    }

    /**
     * Reads a directory, with the value sets that it shares with others, or the jar that a release wrote of one, which holds all.
     *
     * @throws InvalidGuideline if there is neither, or it holds what no package may: {@link PackageBuilder} says what
     */
    public static PackageFiles in(Path place) {
        return Files.isRegularFile(place)
                ? JarFiles.read(place)
                : SharedTerminology.added(DirectoryFiles.read(place), place);
    }

    /** Texts by path within the package. */
    public static PackageFiles of(Map<String, String> texts) {
        return new PackageFiles(new TreeMap<>(), new TreeMap<>()).with(texts);
    }

    /**
     * This package with some files added, or in place of its own.
     *
     * @throws InvalidGuideline if a path is none within a package
     */
    public PackageFiles with(Map<String, String> texts) {
        PackageBuilder builder = new PackageBuilder("the package");
        bytes.forEach((path, content) -> {
            if (!texts.containsKey(path)) {
                builder.add(path, content);
            }
        });
        texts.forEach((path, text) -> builder.add(path, text.getBytes(StandardCharsets.UTF_8)));
        return builder.build();
    }

    /**
     * This package with the value sets that its manifest names and that it does not hold itself.
     *
     * @param shared the text of a shared set by its path, {@code terminology/ID.yaml}, from the nearest folder that has it
     */
    public PackageFiles sharing(Function<String, Optional<String>> shared) {
        return SharedTerminology.added(this, shared);
    }

    /** True for the files that somebody wrote as text and something reads as text. */
    static boolean isText(String path) {
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    /** True for the files that the digest is taken over. */
    static boolean isCanonical(String path) {
        return BESIDES.stream().noneMatch(path::startsWith) && isText(path);
    }

    /** The paths of all files, with forward slashes, sorted. */
    public Set<String> paths() {
        return bytes.keySet();
    }

    /** The text of a file as it is written, without a byte order mark; what is no UTF-8 in it is replaced. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(bytes.get(path)).map(found -> new Utf8Text(found).written());
    }

    /** The bytes of a file. */
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(bytes.get(path)).map(ByteArrayInputStream::new);
    }

    /** The canonical files: text by path, sorted. */
    public SortedMap<String, String> canonical() {
        return canonical;
    }

    /** The canonical files in a folder with an ending. */
    public SortedMap<String, String> texts(String folder, String ending) {
        SortedMap<String, String> found = new TreeMap<>(canonical);
        found.keySet().removeIf(path -> !path.startsWith(folder) || !path.endsWith(ending));
        return found;
    }

    /** SHA-256, in hexadecimal, over path, length and bytes of each canonical file in order of path. */
    public String digest() {
        @Nullable String known = digest;
        if (known == null) {
            known = digested();
            digest = known;
        }
        return known;
    }

    private String digested() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            canonical.forEach((path, text) -> {
                byte[] content = Utf8Text.normalised(Objects.requireNonNull(bytes.get(path)), text);
                digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Writes all files below a directory, which is made where it is missing. */
    public void writeTo(Path directory) {
        bytes.forEach((path, content) -> {
            Path target = directory.resolve(path);
            try {
                Files.createDirectories(target.resolveSibling("."));
                Files.write(target, content);
            } catch (IOException e) {
                throw new UncheckedIOException(target + ": the file cannot be written: " + e.getMessage(), e);
            }
        });
    }
}
