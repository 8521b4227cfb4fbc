package dev.rationale.audit.seal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/**
 * Wraps the keys of a trail with other master keys. What is wrapped with the new one already is left, so that a rotation that broke
 * off can be repeated.
 */
public final class Rewrapping {

    private final MasterKey newContent;
    private final WrappedKeys contents;
    private final WrappedKeys signings;
    private final MasterKey newSigning;

    public Rewrapping(
            Path directory,
            MasterKey content,
            MasterKey newContent,
            MasterKey signing,
            MasterKey newSigning,
            SecureRandom random) {
        this.newContent = newContent;
        this.newSigning = newSigning;
        this.contents = new WrappedKeys(directory, content, random);
        this.signings = new WrappedKeys(directory, signing, random);
    }

    /** How many keys are not wrapped anew yet. */
    public int waiting() {
        return patientsAndPseudonyms().size() + signing().size();
    }

    /** Wraps them, those of the trail itself last: while one of them is the old one, the rotation is not finished. */
    public void run() {
        patientsAndPseudonyms().forEach(name -> contents.rewrap(name, newContent));
        signing().forEach(name -> signings.rewrap(name, newSigning));
    }

    private List<String> patientsAndPseudonyms() {
        return contents.wrappedOtherwiseThan(newContent).stream()
                .filter(name -> !name.equals(SigningKey.NAME))
                .toList();
    }

    private List<String> signing() {
        return signings.wrappedOtherwiseThan(newSigning).stream()
                .filter(name -> name.equals(SigningKey.NAME))
                .toList();
    }
}
