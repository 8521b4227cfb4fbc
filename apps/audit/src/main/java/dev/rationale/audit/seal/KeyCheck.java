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
 * Looks at every file of the folder of the keys. With a master key it says which do not open, without one which cannot be keys.
 *
 * @param content the master key of the contents, if it is at hand
 * @param signing the one of the signing key
 */
public record KeyCheck(Path directory, Optional<MasterKey> content, Optional<MasterKey> signing) {

    private static final List<String> OWN = List.of("pseudonyms", SigningKey.NAME);
    private static final String ENDING = ".key";

    /** A file of the folder, and what is wrong with it. */
    public record Wrong(String file, String what) {}

    /** Keys that are missing, were altered or belong to another trail, sorted by file. */
    public List<Wrong> wrong() {
        List<Wrong> wrong = new ArrayList<>();
        for (String own : OWN) {
            if (!Seals.has(directory, own)) {
                wrong.add(new Wrong(own + ENDING, "missing; nothing can be recorded or erased without it."));
            }
        }
        for (String name : names()) {
            check(name).ifPresent(what -> wrong.add(new Wrong(name + ENDING, what)));
        }
        return wrong;
    }

    private Optional<String> check(String name) {
        Optional<MasterKey> master = name.equals(SigningKey.NAME) ? signing : content;
        if (master.isEmpty()) {
            boolean shaped = WrappedKeys.isShaped(WrappedKeys.file(directory, name));
            return shaped ? Optional.empty() : Optional.of("this is no wrapped key; it was altered or half written.");
        }
        try {
            return new WrappedKeys(directory, master.get(), new SecureRandom())
                            .read(name)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("missing.");
        } catch (AuditFailure unfit) {
            return Optional.of("the master key that is at hand does not open it: it was altered, is another trail's, or"
                    + " the master key is the wrong one.");
        }
    }

    /** The keys that are there, by name and sorted. */
    public List<String> names() {
        return files().stream()
                .filter(file -> file.endsWith(ENDING))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .filter(name -> OWN.contains(name) || KeyName.of(name).isPresent())
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
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AuditFailure(AuditFailure.Kind.KEY, directory + ": the keys cannot be listed.", e);
        }
    }
}
