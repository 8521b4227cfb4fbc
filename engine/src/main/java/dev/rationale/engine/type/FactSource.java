package dev.rationale.engine.type;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.type.DeclaredFact.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The record that a type of concluded or read facts becomes, as Java. Its names were held to a closed form before, and its types come from a closed list. */
record FactSource(String javaPackage, DeclaredFact type) {

    private static final String TEXTS = "java.util.List<java.lang.String>";

    String text() {
        return """
            package %s;

            public record %s(%s) implements %s {
            %s
                public %s {
            %s    }
            %s%s}
            """.formatted(
                        javaPackage,
                        type.name(),
                        components().stream().collect(Collectors.joining(", ")),
                        implemented().getName(),
                        labels(),
                        type.name(),
                        constructor(),
                        type.form() == Form.CONCLUSION ? id() : "",
                        holds(FieldType.NUMBER) ? finite() : "");
    }

    private Class<?> implemented() {
        return switch (type.form()) {
            case CONCLUSION, UNDATED -> Fact.class;
            case DATED -> Dated.class;
            case LASTING -> Lasting.class;
        };
    }

    private boolean hasDate() {
        return type.form() == Form.DATED || type.form() == Form.LASTING;
    }

    private List<String> components() {
        List<String> components = new ArrayList<>();
        boolean read = type.form() != Form.CONCLUSION;
        if (read) {
            components.add("java.lang.String id");
        }
        type.fields().forEach(field -> components.add(field.java() + " " + field.name()));
        if (hasDate()) {
            components.add(When.class.getName() + " at");
        }
        if (type.form() == Form.LASTING) {
            components.add(End.class.getName() + " end");
        }
        if (read) {
            components.add(TEXTS + " sources");
        }
        return components;
    }

    private String labels() {
        return type.fields().stream()
                .filter(field -> field.type().isEmpty())
                .map(field -> "    public enum %s { %s }%n".formatted(field.label(), String.join(", ", field.labels())))
                .collect(Collectors.joining());
    }

    private String constructor() {
        StringBuilder lines = new StringBuilder();
        type.fields().forEach(field -> lines.append(constructor(field)));
        if (type.form() != Form.CONCLUSION) {
            lines.append(required("id")).append(assigned("sources", "java.util.List.copyOf(sources)"));
        }
        if (hasDate()) {
            lines.append(required("at"));
        }
        if (type.form() == Form.LASTING) {
            lines.append(required("end"));
        }
        return lines.toString();
    }

    private String constructor(DeclaredField field) {
        String kept = field.type().map(type -> type.kept(field.name())).orElse(field.name());
        boolean object = field.type().filter(FieldType::isPrimitive).isEmpty();
        return (object ? required(field.name()) : "") + (kept.equals(field.name()) ? "" : assigned(field.name(), kept));
    }

    private String required(String field) {
        return "        java.util.Objects.requireNonNull(%s, \"%s of %s\");%n".formatted(field, field, type.name());
    }

    private static String assigned(String field, String value) {
        return "        %s = %s;%n".formatted(field, value);
    }

    private String id() {
        String fields = type.id().stream().map(field -> " + \"/\" + " + field).collect(Collectors.joining());
        return """
                @Override
                public java.lang.String id() {
                    return "%s"%s;
                }
            """.formatted(type.name(), fields);
    }

    private boolean holds(FieldType wanted) {
        return type.fields().stream()
                .anyMatch(field -> field.type().filter(wanted::equals).isPresent());
    }

    /** Arithmetic without an answer concludes nothing. */
    private String finite() {
        return """
                private static double finite(double number) {
                    if (java.lang.Double.isNaN(number) || java.lang.Double.isInfinite(number)) {
                        throw new java.lang.IllegalArgumentException("%s: a number was expected, and " + number + " is none.");
                    }
                    return number;
                }
            """.formatted(type.name());
    }
}
