package dev.rationale.committee.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.cases.PatientForm;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Bounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluates the guideline at places of the map; each place once. */
final class GridEvaluator {

    private final Guideline guideline;
    private final List<String> codes;
    private final Axis x;
    private final Axis y;
    private final ObjectNode given;
    private final PatientForm form;
    private final Clocks clocks;
    private final Map<Place, Answered> known = new ConcurrentHashMap<>();

    private record Place(int x, int y) {}

    GridEvaluator(Guideline guideline, List<String> codes, Axis x, Axis y, ObjectNode given) {
        this.guideline = guideline;
        this.codes = codes;
        this.x = x;
        this.y = y;
        this.given = given;
        this.form = PatientForm.of(guideline.manifest().vocabulary());
        this.clocks = clocks(given);
    }

    private static Clocks clocks(JsonNode given) {
        String asOf = given.path("asOf").asText("");
        if (asOf.isEmpty()) {
            throw new IllegalArgumentException("The given patient has no 'asOf', the day on which to look.");
        }
        LocalDate day = LocalDate.parse(asOf);
        return new Clocks(day, LocalDate.parse(given.path("evidenceAsOf").asText(asOf)));
    }

    Clocks clocks() {
        return clocks;
    }

    /** How many places were really evaluated. */
    int evaluated() {
        return known.size();
    }

    Answered at(int xStep, int yStep) {
        return known.computeIfAbsent(new Place(xStep, yStep), this::evaluate);
    }

    private Answered evaluate(Place place) {
        ObjectNode patient = given.deepCopy();
        set(patient, x, place.x());
        set(patient, y, place.y());
        PatientRecord record = new PatientRecord("Patient/map", form.facts(patient));
        return new Answered(guideline.evaluate(record, clocks).recommendations().stream()
                .filter(advice -> codes.contains(advice.code()))
                .map(advice -> new Answered.Given(advice.code(), advice.rule()))
                .toList());
    }

    private void set(ObjectNode patient, Axis axis, int step) {
        patient.setAll(Inputs.written(axis.input(), Bounds.plain(axis.value(step)), clocks.asOf()));
    }
}
