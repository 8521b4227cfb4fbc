package dev.rationale.committee.map;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Finds the columns and rows of a map. It looks along lines at a few places and beside every number that the guideline
 * mentions; wherever two neighbouring places say different things, it halves the way between them until they are one step
 * apart. Each boundary that is found on one line becomes a line to look along in the other direction, until no more are found.
 */
final class Survey {

    private static final int EVENLY = 12;

    private final TreeSet<Integer> xCuts = new TreeSet<>(List.of(0));
    private final TreeSet<Integer> yCuts = new TreeSet<>(List.of(0));

    Survey(MapQuestion question, Axis x, Axis y, List<Double> seeds) {
        NavigableSet<Integer> xPlaces = places(x, seeds);
        NavigableSet<Integer> yPlaces = places(y, seeds);
        NavigableSet<Integer> rows = coarse(y, yPlaces);
        NavigableSet<Integer> columns = coarse(x, xPlaces);
        int found;
        do {
            found = xCuts.size() + yCuts.size();
            rows.addAll(sides(yCuts, y));
            rows.forEach(row -> cuts(xPlaces, step -> question.at(step, row), xCuts));
            columns.addAll(sides(xCuts, x));
            columns.forEach(column -> cuts(yPlaces, step -> question.at(column, step), yCuts));
        } while (xCuts.size() + yCuts.size() > found);
    }

    List<Integer> xCuts() {
        return new ArrayList<>(xCuts);
    }

    List<Integer> yCuts() {
        return new ArrayList<>(yCuts);
    }

    /** Both ends, some places evenly between them, and each number of the guideline with its neighbours. */
    private static NavigableSet<Integer> places(Axis axis, List<Double> seeds) {
        TreeSet<Integer> places = new TreeSet<>();
        for (int part = 0; part <= EVENLY; part++) {
            places.add((int) ((long) axis.steps() * part / EVENLY));
        }
        seeds.stream().filter(axis::holds).map(axis::step).forEach(step -> {
            places.add(Math.max(0, step - 1));
            places.add(step);
            places.add(Math.min(axis.steps(), step + 1));
        });
        return places;
    }

    /** Of the places those on which a first look along the other axis is worth its time. */
    private static NavigableSet<Integer> coarse(Axis axis, NavigableSet<Integer> places) {
        TreeSet<Integer> coarse = new TreeSet<>();
        int apart = Math.max(1, places.size() / EVENLY);
        int number = 0;
        for (int place : places) {
            if (number++ % apart == 0) {
                coarse.add(place);
            }
        }
        coarse.add(axis.steps());
        return coarse;
    }

    /** The last step before and the first step after each boundary. */
    private static Set<Integer> sides(Set<Integer> cuts, Axis axis) {
        TreeSet<Integer> sides = new TreeSet<>(cuts);
        cuts.stream().filter(cut -> cut > 0).forEach(cut -> sides.add(cut - 1));
        sides.add(axis.steps());
        return sides;
    }

    private static void cuts(Set<Integer> places, IntFunction<Answered> at, Set<Integer> cuts) {
        TreeSet<Integer> all = new TreeSet<>(places);
        cuts.forEach(cut -> {
            all.add(cut);
            if (cut > 0) {
                all.add(cut - 1);
            }
        });
        int before = all.first();
        for (int place : all) {
            halve(before, place, at, cuts);
            before = place;
        }
    }

    private static void halve(int low, int high, IntFunction<Answered> at, Set<Integer> cuts) {
        if (low >= high || at.apply(low).equals(at.apply(high))) {
            return;
        }
        if (high - low == 1) {
            cuts.add(high);
            return;
        }
        int middle = low + (high - low) / 2;
        halve(low, middle, at, cuts);
        halve(middle, high, at, cuts);
    }
}
