package dev.rationale.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Role;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Erasing;
import dev.rationale.audit.trail.KeyRotation;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.Reading;
import dev.rationale.audit.trail.RoleGiving;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.view.VerifyText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trail with everything that a trail can hold; each of its files is destroyed, one at a time and in each way, and {@code verify}
 * names it. What {@code docs/auditors.md} says of this is a table; a kind of file that is added here belongs there too.
 */
class EveryFileTest {

    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    /** Nothing is lost with the lock, and a search makes the index anew; what is wrong in one has tests of its own. */
    private static final List<String> NOT_COVERED = List.of("log/lock", "index.sqlite");

    @TempDir
    private Path temporary;

    private Path trail = Path.of("");
    private Path older = Path.of("");
    private Path other = Path.of("");
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void record() throws IOException {
        trail = temporary.resolve("trail");
        older = temporary.resolve("older");
        other = temporary.resolve("other");
        environment = key("first");
        recordSome(trail, environment, "");
        copy(trail, older);
        environment = rotated(trail, environment);
        recordSome(trail, environment, "-later");
        give(trail, environment, "auditor");
        try (AuditTrail writing = AuditTrail.open(options(trail, environment))) {
            new Erasing(options(trail, environment)).erase("clinic", "Patient/beside", "auditor", "request");
            new Reading(options(trail, environment)).note("auditor", "show", List.of(), List.of());
            assertThat(writing.strangers()).isEmpty();
        }
        recordSome(other, key("other"), "");
        give(other, key("other"), "auditor");
        try (AuditTrail writing = AuditTrail.open(options(other, key("other")))) {
            new Erasing(options(other, key("other"))).erase("clinic", "Patient/beside", "auditor", "request");
            assertThat(writing.strangers()).isEmpty();
        }
    }

    /** Records, an erasure, and an end that was torn, cut off and kept. */
    private void recordSome(Path directory, Map<String, String> with, String suffix) throws IOException {
        try (AuditTrail writing = AuditTrail.open(options(directory, with))) {
            for (String patient : List.of("stays", "goes", "beside")) {
                Patients.write(writing, Patients.decide(Patients.small(patient + suffix, "N", 150), DAY));
                Patients.write(writing, Patients.decide(Patients.small(patient, "N", 90), DAY));
            }
            writing.erase("clinic", "Patient/goes" + suffix, "auditor", "request");
        }
        byte[] torn = ("RaE1 torn" + directory.getFileName() + suffix).getBytes(StandardCharsets.US_ASCII);
        Files.write(directory.resolve("log/00000000000000000000.segment"), torn, StandardOpenOption.APPEND);
        AuditTrail.open(options(directory, with)).close();
    }

    private void give(Path directory, Map<String, String> with, String name) {
        MasterKey key = MasterKey.generate(
                temporary.resolve(directory.getFileName() + "-" + name + ".key"), new SecureRandom());
        new RoleGiving(options(directory, with)).give(Role.READER, name, key, "owner");
    }

    private Map<String, String> key(String name) {
        Path file = temporary.resolve(name + ".key");
        if (Files.notExists(file)) {
            MasterKey.generate(file, new SecureRandom());
        }
        return Map.of("RATIONALE_AUDIT_KEY_FILE", file.toString());
    }

    private Map<String, String> rotated(Path directory, Map<String, String> from) {
        Map<String, String> both = new HashMap<>(from);
        both.put("NEW_RATIONALE_AUDIT_KEY_FILE", key("second").get("RATIONALE_AUDIT_KEY_FILE"));
        new KeyRotation(options(directory, both)).rotate("operator");
        return key("second");
    }

    @Test
    void theTrailIsSoundBeforeAnythingIsDone() throws IOException {
        TrailVerification checked = verify(environment);
        assertThat(checked.sound()).as(new VerifyText(checked).text()).isTrue();
        assertThat(covered().stream().map(file -> file.replaceAll("/[^/]*$", "/")))
                .contains("log/", "log/torn/", "log.vkey", "keys/", "keys/roles/", "guidelines/lists/", "pending/")
                .anyMatch(folder -> folder.startsWith("keys/patients/"))
                .anyMatch(folder -> folder.startsWith("guidelines/objects/"));
    }

    @Test
    void aFileThatIsDeletedIsNamed() throws IOException {
        for (String file : covered()) {
            if (!isNoteOfARead(file)) {
                changed(file, Optional.empty(), "deleted");
            }
        }
    }

    /** Nothing depends on it until it is in the log, so that nothing shows that it was there. */
    private boolean isNoteOfARead(String file) throws IOException {
        return file.endsWith(".note") && Files.readString(trail.resolve(file)).contains("\"kind\":\"access\"");
    }

    @Test
    void aFileThatIsEmptiedIsNamed() throws IOException {
        for (String file : covered()) {
            changed(file, Optional.of(new byte[0]), "emptied");
        }
    }

    @Test
    void aFolderInThePlaceOfAFileIsNamed() throws IOException {
        for (String file : covered()) {
            Path path = trail.resolve(file);
            byte[] before = Files.readAllBytes(path);
            Files.delete(path);
            Files.createDirectory(path);
            String found = found();
            Files.delete(path);
            Files.write(path, before);
            assertThat(found).as(file + " a folder").contains(String.valueOf(path.getFileName()));
        }
    }

    @Test
    void aFileOfWhichOneByteIsChangedIsNamed() throws IOException {
        for (String file : covered()) {
            byte[] bytes = Files.readAllBytes(trail.resolve(file));
            for (int at : new int[] {0, bytes.length / 2, bytes.length - 2}) {
                byte[] altered = bytes.clone();
                altered[at] ^= 1;
                changed(file, Optional.of(altered), "changed at " + at);
            }
        }
    }

    @Test
    void aFileThatIsSwappedWithAnOlderCopyIsNamed() throws IOException {
        int swapped = 0;
        for (String file : covered()) {
            Path copy = older.resolve(file);
            if (Files.exists(copy) && Files.mismatch(copy, trail.resolve(file)) >= 0) {
                changed(file, Optional.of(Files.readAllBytes(copy)), "swapped with an older copy");
                swapped++;
            }
        }
        assertThat(swapped).isGreaterThan(4);
    }

    @Test
    void aFileThatWasErasedAndIsPutBackIsNamed() throws IOException {
        for (String file : files(older)) {
            if (file.startsWith("keys/patients") && Files.notExists(trail.resolve(file))) {
                changed(file, Optional.of(Files.readAllBytes(older.resolve(file))), "put back");
            }
        }
    }

    @Test
    void aFileThatIsReplacedByAnotherTrailsIsNamed() throws IOException {
        List<String> others = files(other);
        int replaced = 0;
        for (String file : covered()) {
            String kind = file.replaceAll("[0-9a-f]{2}/|[0-9a-f-]{20,}.*|\\d+-\\d+-\\d+\\.bytes", "");
            for (String one : others) {
                boolean sameKind = one.replaceAll("[0-9a-f]{2}/|[0-9a-f-]{20,}.*|\\d+-\\d+-\\d+\\.bytes", "")
                        .equals(kind);
                if (sameKind && Files.mismatch(other.resolve(one), trail.resolve(file)) >= 0) {
                    changed(file, Optional.of(Files.readAllBytes(other.resolve(one))), "replaced by " + one);
                    replaced++;
                    break;
                }
            }
        }
        assertThat(replaced).isGreaterThan(8);
    }

    @Test
    void withoutTheMasterKeyWhatIsDeletedOrEmptiedIsNamedAllTheSame() throws IOException {
        AuditTrail.open(options(trail, environment)).close();
        environment = Map.of();
        assertThat(verify(environment).sound()).isTrue();
        for (String file : covered()) {
            changed(file, Optional.empty(), "deleted");
            changed(file, Optional.of(new byte[0]), "emptied");
        }
    }

    /** Puts bytes in the place of a file, or none, and everything back afterwards. */
    private void changed(String file, Optional<byte[]> by, String how) throws IOException {
        Path path = trail.resolve(file);
        Optional<byte[]> before = Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        put(path, by);
        String found = found();
        put(path, before);
        String name = String.valueOf(path.getFileName());
        boolean note = name.endsWith(".note");
        assertThat(found).as(file + " " + how).contains(note && by.isEmpty() ? "[missing-key]" : name);
    }

    private static void put(Path path, Optional<byte[]> bytes) throws IOException {
        if (bytes.isPresent()) {
            Files.write(path, bytes.get());
        } else {
            Files.deleteIfExists(path);
        }
    }

    /** What is said of a trail that is not as it was; nothing if it is said to be. */
    private String found() {
        try {
            TrailVerification checked = verify(environment);
            return checked.sound() ? "" : new VerifyText(checked).text();
        } catch (AuditFailure refused) {
            return refused.getMessage();
        }
    }

    private TrailVerification verify(Map<String, String> with) {
        return new TrailVerifier(new TrailDirectory(trail), TrailVerifier.Scope.of(with)).verify();
    }

    /** Of the hundreds of files of a guideline a few are enough, where not everything is to be tried. */
    private List<String> covered() throws IOException {
        List<String> covered = new ArrayList<>();
        int objects = 0;
        for (String file : files(trail)) {
            boolean object = file.startsWith("guidelines/objects");
            objects += object ? 1 : 0;
            boolean enough = object && objects > 3 && !Boolean.getBoolean("thorough");
            if (!enough && !NOT_COVERED.contains(file)) {
                covered.add(file);
            }
        }
        return covered;
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String file : files(from)) {
            Files.createDirectories(to.resolve(file).resolveSibling("."));
            Files.copy(from.resolve(file), to.resolve(file));
        }
        assertThat(Arrays.asList(files(to).toArray())).isNotEmpty();
    }

    private static TrailOptions options(Path directory, Map<String, String> environment) {
        return TrailOptions.of(directory, environment, Clock.systemUTC());
    }
}
