package dev.rationale.committee.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.committee.cases.Input;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.cases.PatientForm;
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

/** A patient's record with supposed values in it. */
final class SupposedPatient {

    private static final Pattern NUMBER = Pattern.compile("[<>]?\\d+(?:\\.\\d+)?");
    private static final ObjectMapper YAML = new YAMLMapper();

    private final PatientForm form;
    private final Inputs inputs;

    SupposedPatient(String vocabulary) {
        this.form = PatientForm.of(vocabulary);
        this.inputs = Inputs.of(vocabulary);
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
            List<Fact> supposed = facts(value, on);
            facts.removeIf(fact -> supposed.stream().anyMatch(one -> replaces(one, fact, isDated(value))));
            facts.addAll(supposed);
        }
        return patient.holding(facts);
    }

    private boolean isDated(Supposition.Value value) {
        return inputs.input(value.name()).map(Input::dated).orElse(value.on().isPresent());
    }

    private static boolean replaces(Fact supposed, Fact fact, boolean dated) {
        return supposed.type().equals(fact.type())
                && (!dated
                        || !(supposed instanceof Dated one)
                        || !(fact instanceof Dated other)
                        || one.at().earliest().equals(other.at().earliest()));
    }

    private List<Fact> facts(Supposition.Value value, LocalDate on) {
        Optional<Input> input = inputs.input(value.name());
        if (input.isPresent() && !NUMBER.matcher(value.value()).matches()) {
            throw new IllegalArgumentException(value.name() + ": '" + value.value()
                    + "' is no number; expected a form such as 180 or <50, in "
                    + input.get().unit() + ".");
        }
        ObjectNode written =
                input.map(one -> Inputs.written(one, value.value(), on)).orElseGet(() -> shortForm(value));
        try {
            List<Fact> facts = form.facts(written);
            if (facts.isEmpty()) {
                throw new IllegalArgumentException("there is no such input. "
                        + Nearest.to(value.name(), inputs.names())
                                .map(name -> "Maybe '" + name + "' was meant.")
                                .orElse("Known are " + inputs.names() + " and the members of a case's short form."));
            }
            return facts;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(value.name() + ": " + e.getMessage(), e);
        }
    }

    /** A member of the short form as in a case; a value of a day stands under its day. */
    private static ObjectNode shortForm(Supposition.Value value) {
        try {
            JsonNode read = YAML.readTree(value.value());
            ObjectNode written = YAML.createObjectNode();
            value.on()
                    .ifPresentOrElse(
                            day -> written.putObject(value.name()).set(day.toString(), read),
                            () -> written.set(value.name(), read));
            return written;
        } catch (IOException e) {
            throw new IllegalArgumentException(value.name() + ": '" + value.value() + "' is no YAML.", e);
        }
    }
}
