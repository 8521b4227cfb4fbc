package dev.rationale.committee.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.Shape;
import dev.rationale.engine.guideline.StrictYaml;
import dev.rationale.engine.guideline.YamlFiles;
import dev.rationale.engine.guideline.YamlPlaces;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the patient who stands for all others, who is written as the patients of cases are. */
public final class ReferenceFile {

    private static final String FAULT = "C002";
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private ReferenceFile() {}

    /** The faults of the package's file; none if it has no such file. */
    public static List<Problem> faults(Guideline guideline) {
        return guideline
                .files()
                .text(Inputs.REFERENCE)
                .map(text -> faults(guideline, text))
                .orElse(List.of());
    }

    private static List<Problem> faults(Guideline guideline, String text) {
        PatientForm form = new PatientForm(guideline.kinds());
        try {
            JsonNode root = StrictYaml.mapper().readTree(text);
            List<Problem> misshapen = shape(form).problems(Inputs.REFERENCE, text, root);
            return misshapen.isEmpty() ? unlike(guideline, form, root, text) : misshapen;
        } catch (JsonProcessingException e) {
            return List.of(YamlFiles.noYaml(Inputs.REFERENCE, text, e));
        }
    }

    private static List<Problem> unlike(Guideline guideline, PatientForm form, JsonNode root, String text) {
        try {
            new CaseDates(guideline.kinds())
                    .check(
                            form.facts(root),
                            LocalDate.parse(root.path("asOf").asText()),
                            false,
                            "another day was meant.");
            return List.of();
        } catch (DateTimeException | IllegalArgumentException e) {
            return List.of(fault(String.valueOf(e.getMessage()), text));
        }
    }

    private static Problem fault(String message, String text) {
        Matcher quoted = QUOTED.matcher(message);
        String word = quoted.find() ? quoted.group(1) : "";
        List<String> lines = message.lines().toList();
        String maybe = lines.size() > 1 ? lines.get(1).strip().replaceFirst("^Maybe\\s*", "") : "";
        Place place = place(text, word);
        return new Problem(FAULT, Inputs.REFERENCE, place.line(), place.column(), lines.get(0), maybe);
    }

    private static Place place(String text, String word) {
        for (var one : YamlPlaces.of(text).byPath().entrySet()) {
            if (!word.isEmpty() && one.getKey().endsWith("." + word)) {
                return one.getValue();
            }
        }
        int at = word.isEmpty() ? -1 : text.indexOf(word);
        String before = text.substring(0, Math.max(0, at));
        int line = (int) before.chars().filter(one -> one == '\n').count() + 1;
        return at < 0 ? Place.START : new Place(line, at - before.lastIndexOf('\n'));
    }

    private static Shape shape(PatientForm form) {
        ObjectNode schema = Shape.schema("reference");
        schema.put("additionalProperties", false);
        form.members().forEach(member -> schema.withObject("/properties").withObject(member));
        return Shape.of(schema);
    }
}
