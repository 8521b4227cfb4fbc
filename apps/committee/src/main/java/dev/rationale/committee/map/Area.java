package dev.rationale.committee.map;

import java.util.List;

/**
 * The places of a map at which the same is said, as rectangles in steps of the two axes.
 *
 * @param label a letter by which text and drawing name it
 */
public record Area(String label, Answered answered, List<Box> boxes) {

    /** A rectangle, all four ends inclusive. */
    public record Box(int fromX, int toX, int fromY, int toY) {}

    public Area {
        boxes = List.copyOf(boxes);
    }
}
