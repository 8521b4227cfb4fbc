package dev.rationale.committee.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A guideline asked at places over two inputs, each place once however many maps are drawn there. */
public final class Grid {

    private final Guideline guideline;
    private final Axis x;
    private final Axis y;
    private final List<Fact> reference;
    private final List<Fact> patient;
    private final Clocks clocks;
    private final Map<Place, List<Answered.Given>> known = new ConcurrentHashMap<>();

    /** Steps along both axes. */
    record Place(int x, int y) {}

    /**
     * Lays two inputs out.
     *
     * @param given the patient for everything that the two inputs do not say, in short form, with the day to look at
     */
    public Grid(Guideline guideline, Axis x, Axis y, ObjectNode given) {
        this.guideline = guideline;
        this.x = x;
        this.y = y;
        Inputs inputs = Inputs.of(guideline);
        this.reference = inputs.reference();
        this.patient = inputs.form().facts(given);
        this.clocks = clocks(given);
    }

    private static Clocks clocks(JsonNode given) {
        String asOf = given.path("asOf").asText("");
        if (asOf.isEmpty()) {
            throw new IllegalArgumentException("The given patient has no 'asOf', the day on which to look."
                    + "\n  Maybe the package has no reference.yaml, and --given was left out.");
        }
        LocalDate day = LocalDate.parse(asOf);
        return new Clocks(day, LocalDate.parse(given.path("evidenceAsOf").asText(asOf)));
    }

    Guideline guideline() {
        return guideline;
    }

    Axis x() {
        return x;
    }

    Axis y() {
        return y;
    }

    Clocks clocks() {
        return clocks;
    }

    /** All that is recommended at a place. */
    List<Answered.Given> at(Place place) {
        return known.computeIfAbsent(place, this::evaluate);
    }

    private List<Answered.Given> evaluate(Place place) {
        List<Fact> facts = set(set(patient, x, place.x()), y, place.y());
        PatientRecord record = new PatientRecord("Patient/map", facts);
        return guideline.evaluate(record, clocks).recommendations().stream()
                .map(advice -> new Answered.Given(advice.code(), advice.rule()))
                .toList();
    }

    private List<Fact> set(List<Fact> facts, Axis axis, int step) {
        return axis.input().set(facts, reference, Bounds.plain(axis.value(step)), clocks.asOf());
    }
}
