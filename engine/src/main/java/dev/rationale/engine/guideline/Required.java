package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a file lacks, so that everything missing is told at once. */
final class Required {

    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    Required(String path) {
        this.path = path;
    }

    String text(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add("the key '" + key + "' is missing or empty");
            return "";
        }
        return value;
    }

    <T> List<T> list(String key, @Nullable List<T> value) {
        if (value == null || value.isEmpty()) {
            add("the key '" + key + "' is missing or an empty list");
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
        problems.add(new Problem(
                path,
                0,
                "'" + key + "' is '" + value + "'; expected one of " + String.join(", ", names),
                value == null ? "" : Nearest.maybe(value, names)));
        return known[0];
    }

    void add(String what) {
        problems.add(new Problem(path, 0, what, ""));
    }

    List<Problem> problems() {
        return problems;
    }
}
