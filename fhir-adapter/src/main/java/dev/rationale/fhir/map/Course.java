package dev.rationale.fhir.map;

import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.fhir.element.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of a medicine as it was read, before it becomes a fact.
 *
 * @param part what tells its fact from others of the resource
 */
record Course(FactKind kind, Resource resource, String part, Map<ReadingAttribute, Object> read) {

    When at() {
        return (When) read.getOrDefault(ReadingAttribute.AT, When.UNKNOWN);
    }

    boolean isUndated() {
        return End.UNDATED.equals(read.get(ReadingAttribute.END));
    }

    /** True if it is no treatment of its kind by itself. */
    boolean isAlone() {
        return Boolean.TRUE.equals(read.get(ReadingAttribute.ALONE));
    }

    /**
     * True of the last order of a treatment that is completed, while nobody says when it ended and nothing else goes on: another order may
     * have followed that is not on record.
     */
    boolean isLeftOpen(List<Course> all) {
        return kind.course().switches()
                && isUndated()
                && resource.type().equals("MedicationRequest")
                && resource.text("status").filter("completed"::equals).isPresent()
                && all.stream()
                        .filter(other -> other.kind().equals(kind))
                        .noneMatch(other -> other.isRunning() || other.at().surelyAfter(at().latest()));
    }

    private boolean isRunning() {
        return Boolean.TRUE.equals(read.get(ReadingAttribute.RUNNING));
    }

    Course until(When end) {
        Map<ReadingAttribute, Object> bounded = new EnumMap<>(read);
        bounded.put(ReadingAttribute.END, End.on(end));
        bounded.put(ReadingAttribute.UNTIL, end);
        return new Course(kind, resource, part, bounded);
    }

    void addTo(FactMaker facts) {
        facts.add(kind, kind.type(), resource, part, read);
    }
}
