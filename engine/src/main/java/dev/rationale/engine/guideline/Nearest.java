package dev.rationale.engine.guideline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelled one most likely stands for. */
public final class Nearest {

    private Nearest() {}

    /** The cure for an unknown name: {@code 'x' was meant.}, or nothing if no known name is near. */
    public static String maybe(String seen, Collection<String> known) {
        return to(seen, known).map(name -> "'" + name + "' was meant.").orElse("");
    }

    /** The line on the cure that ends a message, {@code Maybe 'x' was meant.}, or nothing if no known name is near. */
    public static String hint(String seen, Collection<String> known) {
        return to(seen, known)
                .map(name -> "\n  Maybe '" + name + "' was meant.")
                .orElse("");
    }

    /** The nearest known name within half the length of what was seen; one that is only spelled in other letters is the nearest. */
    public static Optional<String> to(String seen, Collection<String> known) {
        Optional<String> same =
                known.stream().filter(name -> plain(name).equals(plain(seen))).min(Comparator.naturalOrder());
        return same.isPresent()
                ? same
                : known.stream()
                        .filter(name -> distance(seen, name) <= Math.max(2, seen.length() / 2))
                        .filter(name -> distance(seen, name) < Math.max(seen.length(), name.length()))
                        .min(Comparator.<String>comparingInt(name -> distance(seen, name))
                                .thenComparing(name -> name));
    }

    /** A name without what says nothing: capitals, hyphens, underscores and spaces. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** The known name from which one differs by a slip of the pen, at most two letters. */
    public static Optional<String> slip(String seen, Collection<String> known) {
        return to(seen, known)
                .filter(name -> seen.length() > 2
                        && (distance(seen, name) <= 2 || plain(name).equals(plain(seen))));
    }

    /** Levenshtein's edit distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(change, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
