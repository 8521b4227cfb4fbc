package dev.rationale.engine.evaluation;

/**
 * An entry of the input that may be of a declared kind and was not understood: nothing is concluded from there being none of that kind.
 *
 * @param kind the declared kind
 * @param resource the resource, as {@code Type/id}; empty where something was not provided or is missing as a whole
 * @param what code of what was not understood; its text is the message {@code exclusion.<what>}
 * @param detail what was seen, for instance a unit; empty if there is nothing to tell. Never a patient's name.
 */
public record Unread(String kind, String resource, String what, String detail) implements Comparable<Unread> {

    @Override
    public int compareTo(Unread other) {
        int byResource = resource.compareTo(other.resource);
        int byKind = byResource != 0 ? byResource : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : what.compareTo(other.what);
    }
}
