package dev.rationale.pages.drawing;

import java.util.List;

/**
 * A map of advice over two inputs. All places are in steps of the axes.
 *
 * @param name of the drawing, unlike that of any other on its page; letters, digits and hyphens
 * @param title what it shows, for those who hear the page
 * @param heading what stands above it
 * @param days the days that it holds for
 * @param reading how the numbers at the axes are to be read
 */
public record MapDrawing(
        String name,
        String title,
        String heading,
        String days,
        String reading,
        Axis across,
        Axis up,
        List<Area> areas) {

    /**
     * One side of the map.
     *
     * @param steps how many there are from the first value to the last
     * @param last the last value
     * @param cuts where something changes
     */
    public record Axis(String heading, int steps, String last, List<Cut> cuts) {

        public Axis {
            cuts = List.copyOf(cuts);
        }
    }

    /** A step at which something changes, and the value it stands for. */
    public record Cut(int step, String value) {}

    /**
     * The places at which the same is said.
     *
     * @param label a letter
     * @param gap true if nothing is said there
     * @param said what is said there
     * @param given by which rules, a line each
     * @param places where the boxes lie, in words
     */
    public record Area(
            String label, boolean gap, String said, List<String> given, List<String> places, List<Box> boxes) {

        public Area {
            given = List.copyOf(given);
            places = List.copyOf(places);
            boxes = List.copyOf(boxes);
        }
    }

    /** A rectangle, all four ends inclusive. */
    public record Box(int fromX, int toX, int fromY, int toY) {}

    public MapDrawing {
        areas = List.copyOf(areas);
    }
}
