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
record EnrolmentMapper(List<FactKind> kinds, Dates dates, FactMaker facts, MappingResult mapped) {

    void map(Resource enrolment) {
        for (FactKind kind : kinds) {
            if (kind.from().contains(enrolment.type()) && isClear(enrolment, kind)) {
                facts.add(kind, enrolment, read(enrolment));
            }
        }
    }

    private boolean isClear(Resource enrolment, FactKind kind) {
        enrolment.doubt().ifPresent(doubt -> mapped.notUnderstood(enrolment, kind.kind(), doubt));
        return enrolment.doubt().isEmpty();
    }

    private Map<ReadingAttribute, Object> read(Resource enrolment) {
        String study = enrolment
                .child("study")
                .flatMap(one -> one.text("display").or(() -> one.text("reference")))
                .orElse("");
        When at = enrolment
                .child("period")
                .flatMap(period -> dates.in(period, "start"))
                .orElse(When.UNKNOWN);
        return Map.of(AT, at, STUDY, study, STATUS, enrolment.text("status").orElse(""));
    }
}
