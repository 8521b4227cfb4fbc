package dev.rationale.authoring.text;

/**
 * A place between two characters of a text.
 *
 * @param line from zero
 * @param character UTF-16 code units before it on its line
 */
public record Position(int line, int character) implements Comparable<Position> {

    /** The beginning of a text. */
    public static final Position START = new Position(0, 0);

    public Position {
        line = Math.max(0, line);
        character = Math.max(0, character);
    }

    @Override
    public int compareTo(Position other) {
        return line == other.line ? Integer.compare(character, other.character) : Integer.compare(line, other.line);
    }
}
