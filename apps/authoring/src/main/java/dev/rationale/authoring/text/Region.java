package dev.rationale.authoring.text;

/**
 * A part of a text.
 *
 * @param end behind its last character
 */
public record Region(Position start, Position end) {

    /** The beginning of a text, where nothing is. */
    public static final Region START = new Region(Position.START, Position.START);

    /** True for a place within it or at one of its ends. */
    public boolean touches(Position position) {
        return start.compareTo(position) <= 0 && position.compareTo(end) <= 0;
    }

    /** True if any place is within both. */
    public boolean meets(Region other) {
        return start.compareTo(other.end) <= 0 && other.start.compareTo(end) <= 0;
    }
}
