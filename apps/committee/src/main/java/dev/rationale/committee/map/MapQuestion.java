package dev.rationale.committee.map;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a grid says of the recommendations that one map asks about. */
final class MapQuestion {

    private final Grid grid;
    private final List<String> codes;
    private final Map<Grid.Place, Answered> looked = new ConcurrentHashMap<>();

    MapQuestion(Grid grid, List<String> codes) {
        this.grid = grid;
        this.codes = codes;
    }

    /** How many places were looked at. */
    int places() {
        return looked.size();
    }

    Answered at(int xStep, int yStep) {
        return looked.computeIfAbsent(new Grid.Place(xStep, yStep), this::answered);
    }

    private Answered answered(Grid.Place place) {
        return new Answered(grid.at(place).stream()
                .filter(given -> codes.contains(given.code()))
                .toList());
    }
}
