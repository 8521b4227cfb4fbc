package dev.rationale.engine.type;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.When;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a field of a declared type may hold. The list is closed, since it becomes code. */
public enum FieldType {
    TEXT(String.class.getName(), "%s"),
    NUMBER("double", "finite(%s)"),
    COUNT("long", "%s"),
    FLAG("boolean", "%s"),
    WHEN(When.class.getName(), "%s"),
    DAY(LocalDate.class.getName(), "%s"),
    BOUNDS(Bounds.class.getName(), "%s"),
    /** Texts, each once, sorted. */
    TEXTS("java.util.List<java.lang.String>", "java.util.List.copyOf(new java.util.TreeSet<>(%s))"),
    /** The same as a set, which goes through its members in the same order in every process. */
    SET("java.util.Set<java.lang.String>", "java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(%s))");

    private final String java;
    private final String kept;

    FieldType(String java, String kept) {
        this.java = java;
        this.kept = kept;
    }

    /** The names in {@code types.yaml}. */
    public static List<String> written() {
        return Arrays.stream(values()).map(FieldType::word).toList();
    }

    /** The type of a name in {@code types.yaml}. */
    public static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String java() {
        return java;
    }

    boolean isPrimitive() {
        return !java.contains(".");
    }

    /** What a record keeps of what it is given. */
    String kept(String field) {
        return kept.formatted(field);
    }
}
