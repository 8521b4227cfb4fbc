package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a file lacks, so that everything missing is told at once. */
final class Required {

    private static final String MISSING = "Y003";
    private static final String LABEL = "Y004";

    private final String path;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Begins with nothing missing.
     *
     * @param source the text of the file, in which the lines are looked for
     */
    Required(String path, String source) {
        this.path = path;
        this.source = source;
    }

    String text(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problem(MISSING, "the key '" + key + "' is missing or empty", "", simple(key) + ":");
            return "";
        }
        return value;
    }

    <T> List<T> list(String key, @Nullable List<T> value) {
        if (value == null || value.isEmpty()) {
            problem(MISSING, "the key '" + key + "' is missing or an empty list", "", simple(key) + ":");
            return List.of();
        }
        return value;
    }

    <E extends Enum<E>> E label(String key, @Nullable String value, Class<E> type) {
        E[] known = type.getEnumConstants();
        for (E constant : known) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(known).map(Enum::name).toList();
        problem(
                LABEL,
                "'" + key + "' is '" + value + "'; expected one of " + String.join(", ", names),
                value == null ? "" : Nearest.maybe(value, names),
                simple(key) + ": " + value);
        return known[0];
    }

    /** A fault of its own kind, at the first line that holds one of the snippets. */
    void add(String finding, String what, String... snippets) {
        problem(finding, what, "", snippets);
    }

    void problem(String finding, String what, String maybe, String... snippets) {
        problems.add(new Problem(finding, path, Lines.of(source, snippets), what, maybe));
    }

    List<Problem> problems() {
        return problems;
    }

    /** {@code findings: claim} is written as {@code claim} inside {@code findings}. */
    private static String simple(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }
}
