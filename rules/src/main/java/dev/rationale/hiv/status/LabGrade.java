package dev.rationale.hiv.status;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.When;

/**
 * A laboratory result graded by a published table.
 *
 * @param lab id of the graded result
 * @param kind what the grade is of, for instance {@code neutropenia}
 * @param table short name of the grading table
 */
public record LabGrade(String lab, String kind, int grade, String table, When at) implements Dated {

    @Override
    public String id() {
        return "LabGrade/" + lab;
    }
}
