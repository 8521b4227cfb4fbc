package dev.rationale.engine.rule;

import java.util.Map;

/**
 * What is being written at an offset of a DRL file, told by the tokens before it: the file need not be complete, and mostly is not.
 *
 * <pre>{@code Typing.at(text, offset).expects() // FIELD, with the type of fact as owner, behind "Cd4Status( "}</pre>
 *
 * @param expects what may stand here
 * @param owner the type of fact whose field, value or argument it is; the annotation whose value it is; the variable whose member it is
 * @param field the field that is compared, empty if none is
 * @param argument which argument of a constructor it is, from zero
 * @param start offset at which the word begins that is being written
 * @param quoted true within quotation marks
 * @param bound the types of the rule's variables so far, by the variable as written
 */
public record Typing(
        Expects expects,
        String owner,
        String field,
        int argument,
        int start,
        boolean quoted,
        Map<String, String> bound) {

    /** What may stand at a place. */
    public enum Expects {
        /** The beginning of a rule or an import. */
        DECLARATION,
        /** What is imported. */
        IMPORT,
        /** An annotation or an attribute of a rule. */
        HEAD,
        /** The name of an annotation. */
        LABEL,
        /** The value of an annotation. */
        LABEL_VALUE,
        /** The name of a phase. */
        PHASE,
        /** A type of fact that a condition matches. */
        TYPE,
        /** A field of the fact that is matched. */
        FIELD,
        /** What a field is compared with. */
        VALUE,
        /** A method or field of a variable. */
        MEMBER,
        /** A statement of the right-hand side. */
        STATEMENT,
        /** The type of what is inserted. */
        CREATED,
        /** An argument of a constructor. */
        ARGUMENT,
        /** A text, a comment or a place of which nothing is known. */
        NOTHING
    }

    public Typing {
        bound = Map.copyOf(bound);
    }

    /** What is being written at an offset. */
    public static Typing at(String text, int offset) {
        return new TypingReader(text, offset).read();
    }
}
