package dev.rationale.authoring.mention;

/**
 * A place where a name is written.
 *
 * @param defines true where it is defined, not only used
 * @param start offset of its first character
 * @param end offset behind its last one
 */
public record Mention(Name name, boolean defines, int start, int end) {

    /** True if an offset is within it or at one of its ends. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }
}
