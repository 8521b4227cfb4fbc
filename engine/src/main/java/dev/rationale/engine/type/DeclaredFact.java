package dev.rationale.engine.type;

import java.util.List;

/**
 * A type whose facts are concluded or read.
 *
 * @param name the name that rules use
 * @param form where its facts come from
 * @param onlyWith the type of read facts without one of which rules do not see these; empty if they always do
 * @param id the fields that tell a conclusion of this type from another one; of one without there is at most one
 * @param fields its fields, in order
 */
public record DeclaredFact(String name, Form form, String onlyWith, List<String> id, List<DeclaredField> fields)
        implements DeclaredType {

    /** Where facts of a type come from. */
    public enum Form {
        /** A rule concludes them. */
        CONCLUSION,
        /** They are read, and know no date. */
        UNDATED,
        /** They are read, with a date. */
        DATED,
        /** They are read, with the date at which they began, and their end. */
        LASTING
    }

    public DeclaredFact {
        id = List.copyOf(id);
        fields = List.copyOf(fields);
    }
}
