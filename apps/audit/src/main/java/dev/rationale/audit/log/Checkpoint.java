package dev.rationale.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a log commits to: so many entries with this root. The note is what was signed and can be published.
 *
 * @param origin the log's name
 * @param size number of entries
 * @param root Merkle root over them
 * @param note the whole signed note
 */
public record Checkpoint(String origin, long size, Hash root, String note) {

    static Checkpoint sign(NoteSigner signer, long size, Hash root) {
        String origin = signer.verifier().name();
        return new Checkpoint(origin, size, root, signer.sign(origin + "\n" + size + "\n" + root.base64() + "\n"));
    }

    /**
     * Reads a note without trusting it; see {@link #signedBy}.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Checkpoint parse(String note) {
        List<String> lines = SignedNote.parse(note).text().lines().toList();
        if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(
                    "This is no checkpoint; expected three lines: origin, number of entries, root.");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.fromBase64(lines.get(2)), note);
    }

    /** When a witness saw it, if it cosigned it. */
    public Optional<Instant> cosignedBy(VerifierKey witness) {
        return SignedNote.parse(note).cosignedBy(witness);
    }

    /**
     * The same with lines that a witness answered, as far as they are the witness's and hold.
     *
     * @param lines signature lines, each with its newline
     */
    public Checkpoint cosigned(String lines, VerifierKey witness) {
        SignedNote signed = SignedNote.parse(note);
        List<String> own = lines.lines()
                .filter(line -> line.startsWith(SignedNote.DASH))
                .filter(line -> new SignedNote(signed.text(), List.of(line))
                        .cosignedBy(witness)
                        .isPresent())
                .limit(1)
                .toList();
        return new Checkpoint(origin, size, root, signed.with(own).toString());
    }

    public boolean signedBy(VerifierKey key) {
        return origin.equals(key.name()) && SignedNote.parse(note).signedBy(key);
    }
}
