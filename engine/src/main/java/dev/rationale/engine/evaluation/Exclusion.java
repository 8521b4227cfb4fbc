package dev.rationale.engine.evaluation;

/**
 * A piece of input that was left out, and why. Nothing is dropped in silence.
 *
 * @param resource the resource, as {@code Type/id} or as the reader could name it
 * @param reason code of the reason; its text is the message {@code exclusion.<reason>}
 * @param detail what was seen, for instance a status or a unit; empty if the reason says it all. Never a patient's name.
 */
public record Exclusion(String resource, String reason, String detail) implements Comparable<Exclusion> {

    public Exclusion(String resource, String reason) {
        this(resource, reason, "");
    }

    @Override
    public int compareTo(Exclusion other) {
        int byResource = resource.compareTo(other.resource);
        int byReason = byResource != 0 ? byResource : reason.compareTo(other.reason);
        return byReason != 0 ? byReason : detail.compareTo(other.detail);
    }
}
