package dev.rationale.fhir.record;

import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises other versions of FHIR by what only they have: read as R4 they would lose data in silence. R4B reads the same. */
final class FhirVersion {

    private static final Map<String, List<Shape>> SHAPES = shapes();

    /** A profile says in its URL which version it constrains, as national guides do that were made for several. */
    private static final Pattern PROFILE =
            Pattern.compile("/(dstu2|stu3|r5)/|hl7\\.org/fhir/(1\\.0|3\\.0|5\\.0)/", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> RELEASES = Map.of("1.0", "DSTU2", "3.0", "STU3", "5.0", "R5");

    private FhirVersion() {}

    /**
     * What only another version has.
     *
     * @param path the names of the members that lead to it
     */
    private record Shape(List<String> path, String form, Row row) {

        static Shape of(Row row) {
            return new Shape(List.of(row.text("member").split("\\.", -1)), row.text("form"), row);
        }
    }

    private static Map<String, List<Shape>> shapes() {
        Map<String, List<Shape>> shapes = new HashMap<>();
        Table.rows("fhir-versions.csv")
                .forEach(row -> shapes.computeIfAbsent(row.text("type"), any -> new ArrayList<>())
                        .add(Shape.of(row)));
        return shapes;
    }

    static void requireR4(List<Resource> resources) {
        for (Resource resource : resources) {
            Optional<Evidence> found = byShape(resource);
            if (found.isEmpty()) {
                found = byProfile(resource);
            }
            if (found.isPresent()) {
                String version = found.get().version();
                throw new UnreadableInput(
                        "The input is not FHIR R4: " + resource.place() + " (" + resource.type() + ") has "
                                + found.get().what() + ", which only " + version + " has.",
                        "it was exported as " + version + "; export it as R4.");
            }
        }
    }

    private record Evidence(String what, String version) {}

    private static Optional<Evidence> byShape(Resource resource) {
        for (Shape shape : SHAPES.getOrDefault(resource.type(), List.of())) {
            if (isThere(resource.element(), shape)) {
                return Optional.of(new Evidence(what(shape.row()), shape.row().text("version")));
            }
        }
        return Optional.empty();
    }

    private static String what(Row row) {
        String member = row.text("member");
        return switch (row.text("form")) {
            case "type" -> "the resource type " + row.text("type");
            case "code" -> "a plain code as " + member;
            case "object" -> "an object as " + member;
            case "any" -> "the member " + member;
            default -> "'" + row.text("form") + "' as " + member;
        };
    }

    private static boolean isThere(Element resource, Shape shape) {
        String form = shape.form();
        if (form.equals("type")) {
            return true;
        }
        List<Element> found = resource.children(shape.path().get(0));
        if (found.isEmpty()) {
            return false;
        }
        for (String name : shape.path().subList(1, shape.path().size())) {
            found = found.stream().flatMap(one -> one.children(name).stream()).toList();
        }
        return switch (form) {
            case "any" -> !found.isEmpty();
            case "code" -> found.stream().anyMatch(one -> one.text().isPresent());
            case "object" -> found.stream().anyMatch(one -> !one.names().isEmpty());
            default ->
                found.stream().anyMatch(one -> one.text().filter(form::equals).isPresent());
        };
    }

    private static Optional<Evidence> byProfile(Resource resource) {
        for (Element meta : resource.children("meta")) {
            for (Element profile : meta.children("profile")) {
                Matcher found = PROFILE.matcher(profile.text().orElse(""));
                if (found.find()) {
                    String version = found.group(1) == null
                            ? RELEASES.getOrDefault(found.group(2), found.group(2))
                            : found.group(1).toUpperCase(Locale.ROOT);
                    return Optional.of(new Evidence("a profile of " + version, version));
                }
            }
        }
        return Optional.empty();
    }
}
