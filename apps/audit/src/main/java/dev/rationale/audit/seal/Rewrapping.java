package dev.rationale.audit.seal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * Wraps the keys of a trail with other master keys. What is wrapped with the new one already is left, so that a rotation that broke
 * off can be repeated.
 */
public final class Rewrapping {

    private final KeyFolder folder;
    private final Kind patients;
    private final Kind own;
    private final Kind signing;

    /** Keys of one kind: what wraps them, and what is to. */
    private record Kind(WrappedKeys from, WrappedKeys to) {

        boolean waits(String name) {
            return !to.folder().isWrappedBy(name, to.with().id());
        }

        void requireKnown(String name) {
            if (waits(name)) {
                from.read(name);
            }
        }

        void rewrap(String name) {
            from.read(name).ifPresent(secret -> to.write(name, secret));
        }
    }

    public Rewrapping(
            Path directory,
            MasterKey content,
            MasterKey newContent,
            MasterKey signing,
            MasterKey newSigning,
            SecureRandom random) {
        this.folder = new KeyFolder(directory);
        this.patients = kind(ContentKey.of(content), ContentKey.of(newContent), random);
        this.own = kind(content.wrapping(), newContent.wrapping(), random);
        this.signing = kind(signing.wrapping(), newSigning.wrapping(), random);
    }

    private Kind kind(Wrapping from, Wrapping to, SecureRandom random) {
        return new Kind(new WrappedKeys(folder, from, random), new WrappedKeys(folder, to, random));
    }

    /**
     * Refuses keys that are not those of the trail, before anything is done with them.
     *
     * @throws AuditFailure of kind KEY if neither the old nor the new ones open the trail's own secrets
     */
    public void requireOwner() {
        own().forEach(own::requireKnown);
        signing().forEach(signing::requireKnown);
    }

    /** How many keys are not wrapped anew yet. */
    public int waiting() {
        return (int) Stream.of(waiting(patients, patients()), waiting(own, own()), waiting(signing, signing()))
                .mapToLong(List::size)
                .sum();
    }

    /** Wraps them, those of the trail itself last: while one of them is the old one, the rotation is not finished. */
    public void run() {
        waiting(patients, patients()).forEach(patients::rewrap);
        waiting(own, own()).forEach(own::rewrap);
        waiting(signing, signing()).forEach(signing::rewrap);
    }

    private List<String> waiting(Kind kind, List<String> names) {
        return names.stream().filter(kind::waits).toList();
    }

    private List<String> patients() {
        return folder.names().stream()
                .filter(name -> KeyName.of(name).isPresent())
                .toList();
    }

    private List<String> own() {
        return Stream.of(Keyring.ERASURES, Keyring.PSEUDONYMS)
                .filter(folder::has)
                .toList();
    }

    private List<String> signing() {
        return Stream.of(SigningKey.NAME).filter(folder::has).toList();
    }
}
