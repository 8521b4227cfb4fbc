package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.STATUS;
import static dev.rationale.engine.guideline.ReadingAttribute.STUDY;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.fhir.element.Resource;
import java.util.List;
import java.util.Map;

/** Enrolments in studies. */
record EnrolmentMapper(List<FactKind> kinds, Dates dates, FactMaker facts) {

    void map(Resource enrolment) {
        kinds.stream()
                .filter(kind -> kind.from().contains(enrolment.type()))
                .forEach(kind -> facts.add(kind, enrolment, read(enrolment)));
    }

    private Map<ReadingAttribute, Object> read(Resource enrolment) {
        String study = enrolment
                .child("study")
                .flatMap(one -> one.text("display").or(() -> one.text("reference")))
                .orElse("");
        When at = enrolment.child("period").flatMap(period -> dates.in(period, "start")).orElse(When.UNKNOWN);
        return Map.of(AT, at, STUDY, study, STATUS, enrolment.text("status").orElse(""));
    }
}
