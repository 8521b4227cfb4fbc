package dev.rationale.engine.type;

import dev.rationale.engine.fact.Course;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The record that a course becomes, as Java; what it answers stands in {@link Course}. */
record CourseSource(String javaPackage, DeclaredCourse type, InputTypes inputs) {

    private static final String TEXTS = "java.util.List<java.lang.String>";

    String text() {
        String exposure = inputs.qualified(type.madeOf()).orElseThrow();
        return """
            package %s;

            public record %s(%s) implements %s<%s> {

                public %s {
                    exposures = java.util.List.copyOf(exposures);
                    sources = java.util.List.copyOf(sources);
            %s    }

                @Override
                public java.lang.String id() {
                    return "%s"%s;
                }
            }
            """.formatted(
                        javaPackage,
                        type.name(),
                        String.join(", ", components(exposure)),
                        Course.class.getName(),
                        exposure,
                        type.name(),
                        gathered(),
                        type.name(),
                        type.id().stream().map(field -> " + \"/\" + " + field).collect(Collectors.joining()));
    }

    private List<String> components(String exposure) {
        List<String> components = new ArrayList<>();
        if (!type.by().isEmpty()) {
            components.add("java.lang.String " + type.by());
        }
        type.gathered().forEach(one -> components.add(TEXTS + " " + one.name()));
        components.add(When.class.getName() + " at");
        components.add(End.class.getName() + " end");
        components.add("java.time.LocalDate lastDose");
        components.add("java.util.List<" + exposure + "> exposures");
        components.add(TEXTS + " sources");
        return components;
    }

    private String gathered() {
        return type.gathered().stream()
                .map(one -> "        %s = %s;%n".formatted(one.name(), FieldType.TEXTS.kept(one.name())))
                .collect(Collectors.joining());
    }
}
