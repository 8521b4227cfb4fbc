package dev.rationale.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The proof that an entry stands in a log at a place, in the text form of C2SP's tlog-proof. Its extra line holds what the leaf
 * hash is made of: the digest of the attachment and the leaf, so that a reader needs nothing else but the log's key.
 *
 * @param attachment SHA-256 of the entry's attachment
 * @param leaf the entry's leaf, which is text in this log
 * @param path from the leaf upwards
 */
public record InclusionProof(long index, Hash attachment, String leaf, List<Hash> path, Checkpoint checkpoint) {

    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final String NO_EXTRA =
            "This is no proof: its line 'extra' holds no digest and record in base64; it was cut off or altered.";

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the leaf leads to the signed root, and the key signed it. */
    public boolean holds(VerifierKey key) {
        return checkpoint.signedBy(key) && Proofs.includes(hash(), index, checkpoint.size(), path, checkpoint.root());
    }

    /** The hash from which the path begins. */
    public Hash hash() {
        return Entry.hash(attachment, leaf.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static InclusionProof parse(String text) {
        int split = text.indexOf("\n\n");
        List<String> lines =
                split < 0 ? List.of() : text.substring(0, split).lines().toList();
        boolean shaped = lines.size() >= 3
                && lines.get(0).equals(HEAD)
                && lines.get(1).startsWith(EXTRA)
                && lines.get(2).matches(INDEX + "\\d{1,18}");
        if (!shaped) {
            throw new IllegalArgumentException("This is no proof; expected a text that begins with " + HEAD + ".");
        }
        byte[] extra = decoded(lines.get(1).substring(EXTRA.length()));
        return new InclusionProof(
                Long.parseLong(lines.get(2).substring(INDEX.length())),
                Hash.of(Arrays.copyOf(extra, Hash.LENGTH)),
                new String(Arrays.copyOfRange(extra, Hash.LENGTH, extra.length), StandardCharsets.UTF_8),
                lines.subList(3, lines.size()).stream().map(Hash::fromBase64).toList(),
                Checkpoint.parse(text.substring(split + 2)));
    }

    /** The digest of the attachment and the leaf, which is longer than the digest alone. */
    private static byte[] decoded(String extra) {
        try {
            byte[] bytes = Base64.getDecoder().decode(extra);
            if (bytes.length > Hash.LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException(NO_EXTRA, noBase64);
        }
        throw new IllegalArgumentException(NO_EXTRA);
    }

    /** The text form. */
    @Override
    public String toString() {
        byte[] text = leaf.getBytes(StandardCharsets.UTF_8);
        byte[] extra = Arrays.copyOf(attachment.bytes(), Hash.LENGTH + text.length);
        System.arraycopy(text, 0, extra, Hash.LENGTH, text.length);
        StringBuilder proof = new StringBuilder(HEAD + "\n" + EXTRA)
                .append(Base64.getEncoder().encodeToString(extra))
                .append("\n" + INDEX)
                .append(index)
                .append('\n');
        path.forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(checkpoint.note()).toString();
    }
}
