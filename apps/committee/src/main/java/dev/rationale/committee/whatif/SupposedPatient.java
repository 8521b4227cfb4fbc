package dev.rationale.committee.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.committee.cases.Input;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Nearest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A patient's record with some inputs supposed to be something else. */
final class SupposedPatient {

    private static final Pattern NUMBER = Pattern.compile("[<>]?\\d+(?:\\.\\d+)?");
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Inputs inputs;

    SupposedPatient(Guideline guideline) {
        this.inputs = Inputs.of(guideline);
    }

    /**
     * The record with each value in place of what it replaces: a result of a day replaces those of its kind of that day, and
     * anything else replaces all of its kind.
     */
    PatientRecord with(PatientRecord patient, Supposition supposition) {
        LocalDate asOf = supposition.clocks().asOf();
        List<Fact> facts = new ArrayList<>(patient.facts());
        for (Supposition.Value value : supposition.inputs()) {
            LocalDate on = value.on().orElse(asOf);
            if (on.isAfter(asOf)) {
                throw new IllegalArgumentException(value.name() + ": " + on + " lies after " + asOf
                        + ", so the guideline would not see it.\n  Maybe --as-of is to be later.");
            }
            try {
                facts = with(facts, value, on);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(value.name() + ": " + e.getMessage(), e);
            }
        }
        return patient.holding(facts);
    }

    private List<Fact> with(List<Fact> facts, Supposition.Value value, LocalDate on) {
        Optional<Input> input = inputs.input(value.name());
        if (input.isEmpty()) {
            return written(facts, value);
        }
        if (!NUMBER.matcher(value.value()).matches()) {
            throw new IllegalArgumentException(
                    "'" + value.value() + "' is no number; expected a form such as 180 or <50, in "
                            + input.get().unit() + ".");
        }
        return input.get().set(facts, inputs.reference(), value.value(), on);
    }

    private List<Fact> written(List<Fact> facts, Supposition.Value value) {
        List<Fact> supposed = inputs.form().supposed(value.name(), shortForm(value));
        if (supposed.isEmpty()) {
            throw new IllegalArgumentException("there is no such input. "
                    + Nearest.to(value.name(), inputs.names())
                            .map(name -> "Maybe '" + name + "' was meant.")
                            .orElse("Known are " + inputs.names() + " and the members of a case's short form."));
        }
        List<Fact> changed = new ArrayList<>(facts);
        changed.removeIf(fact -> supposed.stream()
                .anyMatch(one -> inputs.form().isSameKind(one, fact)
                        && (value.on().isEmpty() || !(one instanceof Dated) || Input.isOfOneDay(one, fact))));
        changed.addAll(supposed);
        return changed;
    }

    /** A value as in a case; that of a day stands under its day. */
    private static JsonNode shortForm(Supposition.Value value) {
        try {
            JsonNode read = YAML.readTree(value.value());
            ObjectNode byDay = YAML.createObjectNode();
            value.on().ifPresent(day -> byDay.set(day.toString(), read));
            return value.on().isPresent() ? byDay : read;
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + value.value() + "' is no YAML.", e);
        }
    }
}
