package dev.rationale.engine.rule;

/**
 * Where something stands in a DRL file.
 *
 * @param start offset of its first character, from zero
 * @param end offset behind its last character
 * @param line line of its first character, from one
 * @param column column of its first character, from one
 */
public record Span(int start, int end, int line, int column) {

    /** True if the other lies within this. */
    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }
}
