package dev.rationale.audit.log;

/**
 * What one place of the log holds: a leaf that may be shown to anyone who checks a proof, and an attachment of which the leaf's
 * hash holds only the digest. So a proof never has to carry the attachment, and yet not one bit of it can change unseen.
 */
public final class Entry {

    private final byte[] leaf;
    private final byte[] attachment;

    public Entry(byte[] leaf, byte[] attachment) {
        this.leaf = leaf.clone();
        this.attachment = attachment.clone();
    }

    public byte[] leaf() {
        return leaf.clone();
    }

    public byte[] attachment() {
        return attachment.clone();
    }

    /** Length of both parts in bytes. */
    public int length() {
        return leaf.length + attachment.length;
    }

    /** The leaf hash: SHA-256(0x00, SHA-256(attachment), leaf). */
    public Hash hash() {
        return hash(Hash.over(attachment), leaf);
    }

    /** The leaf hash where only the attachment's digest is at hand. */
    public static Hash hash(Hash attachment, byte[] leaf) {
        return Hash.leaf(attachment.bytes(), leaf);
    }
}
