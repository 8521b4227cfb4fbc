package dev.rationale.engine.terminology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of which a word may be a misspelling: one letter more, less, wrong or out of place, two in a long name. */
final class Misspellings {

    /** Shorter names are too near to other words. */
    private static final int SHORTEST = 6;

    private static final int LONG = 10;

    private final Map<Character, List<Spelt>> byFirst = new HashMap<>();

    private record Spelt(String name, Set<String> means) {}

    void add(String name, Set<String> means) {
        if (name.length() >= SHORTEST) {
            byFirst.computeIfAbsent(name.charAt(0), any -> new ArrayList<>()).add(new Spelt(name, means));
        }
    }

    /** What the names mean that a word is nearly. Who misspells a name has its first letter right. */
    Set<String> meant(String word) {
        Set<String> means = new HashSet<>();
        if (word.length() >= SHORTEST - 1) {
            byFirst.getOrDefault(word.charAt(0), List.of()).stream()
                    .filter(one -> isNear(word, one.name()))
                    .forEach(one -> means.addAll(one.means()));
        }
        return means;
    }

    private static boolean isNear(String word, String name) {
        int allowed = name.length() < LONG ? 1 : 2;
        return Math.abs(word.length() - name.length()) <= allowed && distance(word, name) <= allowed;
    }

    /** Letters to add, to leave out, to change, or to swap with their neighbour. */
    private static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                steps[row][column] = row == 0 || column == 0 ? row + column : least(steps, left, right, row, column);
            }
        }
        return steps[left.length()][right.length()];
    }

    private static int least(int[][] steps, String left, String right, int row, int column) {
        int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int least = Math.min(
                steps[row - 1][column - 1] + change, 1 + Math.min(steps[row - 1][column], steps[row][column - 1]));
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, steps[row - 2][column - 2] + 1) : least;
    }
}
