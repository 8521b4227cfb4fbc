package dev.rationale.committee.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.StrictYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who has read a package as it stands and stands for it: a file of the package, {@code reviews/DIGEST.yaml}, that names the digest which was
 * read. It is no part of that digest, so signing changes nothing that was signed; any edit afterwards asks for new signatures. Who commits
 * the file is what shows that a name is the signer's own.
 *
 * @param digest of the package that was read
 */
public record SignOff(String digest, List<Signature> signatures) {

    /** How many people have to sign. */
    public static final int PEOPLE = 2;

    private static final int SHORT = 16;
    private static final ObjectMapper YAML = StrictYaml.mapper();
    private static final ObjectMapper WRITER =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    /**
     * One person's.
     *
     * @param role in the committee
     * @param on the day
     */
    public record Signature(String name, String role, LocalDate on) {

        public Signature {
            name = name.strip();
            role = role.strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("A signature has no name; expected that of a person.");
            }
        }
    }

    public SignOff {
        signatures = List.copyOf(signatures);
    }

    /**
     * What is signed of a package as it stands.
     *
     * @throws IllegalArgumentException if the file of its signatures cannot be read
     */
    public static SignOff of(PackageFiles files) {
        String digest = files.digest();
        return new SignOff(
                digest,
                files.text(path(digest))
                        .map(text -> read(path(digest), text, digest))
                        .orElse(List.of()));
    }

    private static List<Signature> read(String path, String text, String digest) {
        try {
            JsonNode root = YAML.readTree(text);
            if (!root.path("of").asText().equals(digest)) {
                throw new IllegalArgumentException(
                        path + ": 'of' is '" + root.path("of").asText() + "'; expected " + digest + ".");
            }
            List<Signature> all = new ArrayList<>();
            for (JsonNode one : root.path("signed")) {
                all.add(new Signature(
                        one.path("name").asText(),
                        one.path("role").asText(),
                        LocalDate.parse(one.path("on").asText())));
            }
            return all;
        } catch (IOException | java.time.DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    path + ": the file cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Where the signatures of a package of some digest lie. */
    private static String path(String digest) {
        return "reviews/" + digest.substring(0, SHORT) + ".yaml";
    }

    /** Where its signatures lie in the package. */
    public String path() {
        return path(digest);
    }

    /**
     * The same with one more.
     *
     * @throws IllegalArgumentException if that person has signed it already
     */
    public SignOff with(Signature signature) {
        if (signatures.stream().anyMatch(one -> isSame(one.name(), signature.name()))) {
            throw new IllegalArgumentException(
                    "'" + signature.name() + "' has signed already; expected another person.");
        }
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignOff(digest, more);
    }

    private static boolean isSame(String name, String other) {
        return name.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether enough different people have signed. */
    public boolean isComplete() {
        return people() >= PEOPLE;
    }

    private long people() {
        return signatures.stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /** Why it may not be released for want of signatures; none if it may. */
    public List<String> problems() {
        return isComplete()
                ? List.of()
                : List.of(path() + ": " + people() + " of " + PEOPLE + " people have signed the package as it stands, "
                        + digest + ".\n  Maybe it was edited after it was signed.");
    }

    /** The text of the file. */
    public String text() {
        ObjectNode root = WRITER.createObjectNode().put("of", digest);
        signatures.forEach(one -> root.withArray("/signed")
                .addObject()
                .put("name", one.name())
                .put("role", one.role())
                .put("on", one.on().toString()));
        try {
            return WRITER.writeValueAsString(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
