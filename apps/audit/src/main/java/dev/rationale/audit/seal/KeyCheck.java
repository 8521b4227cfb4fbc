package dev.rationale.audit.seal;

import dev.rationale.audit.AuditFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at every file of the folder of the keys. With the master key it says which do not open, with the key of a role which of those
 * that it opens do not, without one which cannot be keys.
 */
public final class KeyCheck {

    private static final List<String> OWN = List.of(Keyring.ERASURES, Keyring.PSEUDONYMS, SigningKey.NAME);
    private static final String ENDING = ".key";

    private final KeyFolder folder;
    private final Optional<MasterKey> signing;
    private final Optional<MasterKey> key;
    private final Optional<RoleName> role;
    private final Optional<ContentKey> content;

    /**
     * A check of a folder.
     *
     * @param key the master key, or that of a role, if one is at hand
     * @param signing the master key of the signing key
     */
    public KeyCheck(Path directory, Optional<MasterKey> key, Optional<MasterKey> signing) {
        this.folder = new KeyFolder(directory);
        this.key = key;
        this.role = key.flatMap(one -> RoleFiles.of(directory, one));
        this.signing = signing.filter(one -> RoleFiles.of(directory, one).isEmpty());
        this.content = role.isPresent() ? ofRole(directory) : key.map(ContentKey::of);
    }

    private Optional<ContentKey> ofRole(Path directory) {
        try {
            return key.map(one ->
                            Keyring.open(directory, one, new SecureRandom()).content())
                    .filter(ContentKey::opens);
        } catch (AuditFailure unfit) {
            return Optional.empty();
        }
    }

    /** A file of the folder, and what is wrong with it. */
    public record Wrong(String file, String what) {}

    /** Keys that are missing, were altered or belong to another trail, sorted by file. */
    public List<Wrong> wrong() {
        List<Wrong> wrong = new ArrayList<>();
        for (String own : OWN) {
            if (!folder.has(own)) {
                wrong.add(new Wrong(own + ENDING, "missing; nothing can be recorded or erased without it."));
            }
        }
        for (String name : names()) {
            check(name).ifPresent(what -> wrong.add(new Wrong(name + ENDING, what)));
        }
        return wrong;
    }

    private Optional<String> check(String name) {
        Optional<Wrapping> opener = opener(name);
        if (opener.isEmpty()) {
            return folder.isShaped(name)
                    ? Optional.empty()
                    : Optional.of("this is no wrapped key; it was altered or half written.");
        }
        try {
            return new WrappedKeys(folder, opener.get(), new SecureRandom())
                            .read(name)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("missing.");
        } catch (AuditFailure unfit) {
            return Optional.of("the key that is at hand does not open it: it was altered, is another trail's, or"
                    + " the master key is the wrong one.");
        }
    }

    /** What must open a file; nothing where no key that does is at hand. */
    private Optional<Wrapping> opener(String name) {
        if (name.equals(SigningKey.NAME)) {
            return signing.map(MasterKey::wrapping);
        }
        if (KeyName.of(name).isPresent()) {
            return content.map(one -> one);
        }
        boolean ofTheKey = OWN.contains(name)
                ? role.isEmpty()
                : role.filter(one -> one.path().equals(name)).isPresent();
        return key.filter(one -> ofTheKey).map(MasterKey::wrapping);
    }

    /** The keys that are there, by name and sorted. */
    public List<String> names() {
        return files().stream()
                .filter(file -> file.endsWith(ENDING))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .filter(name -> OWN.contains(name)
                        || KeyName.of(name).isPresent()
                        || RoleName.ofPath(name).isPresent())
                .toList();
    }

    /** Files that are no keys: what a rotation or an erasure that broke off left, and strangers. */
    public List<String> others() {
        List<String> names = names();
        return files().stream()
                .filter(file ->
                        !file.endsWith(ENDING) || !names.contains(file.substring(0, file.length() - ENDING.length())))
                .toList();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(folder.directory())) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> folder.directory().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, folder.directory() + ": the keys cannot be listed.", e);
        }
    }
}
