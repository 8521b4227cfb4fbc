package dev.rationale.authoring.mention;

/**
 * A name of a package.
 *
 * @param scope what it is unique in, empty if that is the whole package: the rule of a variable, the type of a field, the file of a
 *     fixture
 */
public record Name(NameKind kind, String scope, String text) {

    /** A name that means one thing in the whole package. */
    public static Name of(NameKind kind, String text) {
        return new Name(kind, "", text);
    }

    /** What it is called, and what it is. */
    @Override
    public String toString() {
        return kind.label() + " '" + text + "'";
    }
}
