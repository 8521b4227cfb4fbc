package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of a guideline that can be set to a number, which follow from the kinds that it declares, and the patient that stands
 * for all others where none is given.
 *
 * @param byName inputs by name, in the order of the declarations
 * @param form how patients are written
 * @param given a patient in short form, with the day on which it is looked at; empty if the package has none
 */
public record Inputs(Map<String, Input> byName, PatientForm form, ObjectNode given) {

    /** The file of a package that holds the patient who stands for all others. */
    public static final String REFERENCE = "reference.yaml";

    private static final ObjectMapper YAML = new YAMLMapper();

    /** The inputs of a guideline. */
    public static Inputs of(Guideline guideline) {
        PatientForm form = new PatientForm(guideline.kinds());
        Map<String, Input> byName = new LinkedHashMap<>();
        for (FactKind kind : guideline.kinds()) {
            name(kind, form).ifPresent(name -> byName.putIfAbsent(name, new Input(kind, name, form)));
        }
        return new Inputs(byName, form, reference(guideline));
    }

    private static ObjectNode reference(Guideline guideline) {
        try {
            JsonNode read = YAML.readTree(guideline.files().text(REFERENCE).orElse("{}"));
            return read instanceof ObjectNode given ? given : YAML.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a kind is called as an input; nothing if no number can be set. */
    private static Optional<String> name(FactKind kind, PatientForm form) {
        String named = kind.written().axis().name();
        String plain = form.member(kind).orElse(kind.kind());
        Optional<String> usual = switch (kind.of()) {
            case RESULT -> Optional.of(plain);
            case EXPOSURE -> Optional.of(plain + "-months");
            case PATIENT -> kind.own() && !kind.type().has(ReadingAttribute.AT) ? Optional.empty() : Optional.of("age");
            default -> Optional.empty();
        };
        return usual.map(name -> named.isEmpty() ? name : named);
    }

    /** An input by its name, or by that of its kind. */
    public Optional<Input> input(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() -> byName.values().stream()
                        .filter(input -> input.isDated() && input.kind().kind().equals(name))
                        .findFirst());
    }

    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    /** The facts of the patient who stands for all others. */
    public List<Fact> reference() {
        return form.facts(given);
    }
}
