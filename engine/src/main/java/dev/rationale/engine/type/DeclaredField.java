package dev.rationale.engine.type;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a declared type.
 *
 * @param type what it holds; empty for one of some labels
 * @param labels the labels of which it holds one; none unless {@code type} is empty
 */
public record DeclaredField(String name, Optional<FieldType> type, List<String> labels) {

    public DeclaredField {
        labels = List.copyOf(labels);
    }

    /** A field of a type. */
    public static DeclaredField of(String name, FieldType type) {
        return new DeclaredField(name, Optional.of(type), List.of());
    }

    /** A field with one of some labels. */
    public static DeclaredField of(String name, List<String> labels) {
        return new DeclaredField(name, Optional.empty(), labels);
    }

    /** The name of the enumeration that the labels are of: that of the field, with a capital. */
    public String label() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    String java() {
        return type.map(FieldType::java).orElseGet(this::label);
    }
}
