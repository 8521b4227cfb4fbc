package dev.rationale.committee.map;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A guideline drawn over two inputs.
 *
 * @param codes the recommendations asked about
 * @param xCuts the steps at which a column begins, the first being zero; between two cuts nothing changes from left to right
 * @param yCuts the same for rows, from below
 * @param areas the areas, in the order in which they are met from below and from the left
 * @param evaluated how many places were looked at to find them
 */
public record AdviceMap(
        List<String> codes,
        Clocks clocks,
        Axis x,
        Axis y,
        List<Integer> xCuts,
        List<Integer> yCuts,
        List<Area> areas,
        int evaluated) {

    public AdviceMap {
        codes = List.copyOf(codes);
        xCuts = List.copyOf(xCuts);
        yCuts = List.copyOf(yCuts);
        areas = List.copyOf(areas);
    }

    /**
     * Draws the map of some recommendations by evaluating.
     *
     * @throws IllegalArgumentException if a code is not one of the guideline's
     */
    public static AdviceMap of(Grid grid, List<String> codes) {
        List<String> known = grid.guideline().manifest().recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
        for (String code : codes) {
            if (!known.contains(code)) {
                throw new IllegalArgumentException(
                        "The guideline has no recommendation '" + code + "'." + Nearest.hint(code, known));
            }
        }
        MapQuestion question = new MapQuestion(grid, codes);
        Axis x = grid.x();
        Axis y = grid.y();
        Survey survey = new Survey(question, x, y, Seeds.of(grid.guideline()));
        return new AdviceMap(
                codes,
                grid.clocks(),
                x,
                y,
                survey.xCuts(),
                survey.yCuts(),
                areas(question, survey, x.steps(), y.steps()),
                question.places());
    }

    /** Joins neighbouring cells of a row, and equal rows, that say the same. */
    private static List<Area> areas(MapQuestion question, Survey survey, int lastX, int lastY) {
        Map<Answered, List<Area.Box>> boxes = new LinkedHashMap<>();
        List<Integer> rows = survey.yCuts();
        List<Integer> columns = survey.xCuts();
        for (int row = 0; row < rows.size(); row++) {
            int toY = row + 1 < rows.size() ? rows.get(row + 1) - 1 : lastY;
            int column = 0;
            while (column < columns.size()) {
                Answered here = question.at(columns.get(column), rows.get(row));
                int next = column + 1;
                while (next < columns.size()
                        && question.at(columns.get(next), rows.get(row)).equals(here)) {
                    next++;
                }
                int toX = next < columns.size() ? columns.get(next) - 1 : lastX;
                add(
                        boxes.computeIfAbsent(here, key -> new ArrayList<>()),
                        new Area.Box(columns.get(column), toX, rows.get(row), toY));
                column = next;
            }
        }
        List<Area> areas = new ArrayList<>();
        boxes.forEach((answered, all) -> areas.add(new Area(label(areas.size()), answered, all)));
        return areas;
    }

    /** A box that continues one below it is joined to it. */
    private static void add(List<Area.Box> boxes, Area.Box box) {
        for (int index = 0; index < boxes.size(); index++) {
            Area.Box below = boxes.get(index);
            if (below.fromX() == box.fromX() && below.toX() == box.toX() && below.toY() + 1 == box.fromY()) {
                boxes.set(index, new Area.Box(below.fromX(), below.toX(), below.fromY(), box.toY()));
                return;
            }
        }
        boxes.add(box);
    }

    private static String label(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : letter + index / 26;
    }
}
