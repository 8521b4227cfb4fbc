package dev.rationale.engine.type;

import java.util.List;

/**
 * A type whose facts join exposures that follow each other.
 *
 * @param madeOf the type of the exposures
 * @param gap the parameter with the days after which another course begins; empty if all exposures are one course
 * @param heldOpen true if a gap that is not yet longer than allowed has not ended the course
 * @param leaveOut a field that is true of exposures which by themselves treat nothing; empty if each treats
 * @param by a text that all exposures of a course share; empty if nothing parts them
 * @param id the fields that tell one course from another
 * @param gathered what is gathered from the exposures, in order
 */
public record DeclaredCourse(
        String name,
        String madeOf,
        String gap,
        boolean heldOpen,
        String leaveOut,
        String by,
        List<String> id,
        List<Gathered> gathered)
        implements DeclaredType {

    /**
     * Texts of the exposures.
     *
     * @param field the field of the exposures
     * @param ofAll true for those of all exposures; false for those of the ones that still run, or else that began last
     */
    public record Gathered(String name, String field, boolean ofAll) {}

    public DeclaredCourse {
        id = List.copyOf(id);
        gathered = List.copyOf(gathered);
    }
}
