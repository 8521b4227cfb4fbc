package dev.rationale.engine.type;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names declared types, their fields and labels may have. They become code, so that nothing but plain words is let in. */
public final class TypeNames {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,60}");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,60}");
    private static final Pattern LABEL = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");

    /** What every record or fact answers already, and words at which rules break. */
    private static final Set<String> TAKEN = Set.of(
            "id",
            "sources",
            "type",
            "at",
            "finite",
            "hashCode",
            "toString",
            "getClass",
            "clone",
            "finalize",
            "notify",
            "notifyAll",
            "wait",
            "equals",
            "unit",
            "h",
            "d",
            "not",
            "modify",
            "when",
            "or",
            "and",
            "with",
            "issued",
            "then",
            "groupby");

    private TypeNames() {}

    /**
     * True for a name that a type can have.
     *
     * @param packages Java packages whose types every file of rules may import
     */
    public static boolean isType(String name, Set<String> packages) {
        return TYPE.matcher(name).matches()
                && !exists("java.lang." + name)
                && List.of("List", "Set", "Collection", "LocalDate").stream().noneMatch(name::equals)
                && packages.stream().noneMatch(one -> exists(one + "." + name));
    }

    /** True for a name that a field can have. */
    public static boolean isField(String name, DeclaredFact.Form form) {
        boolean dateOfConclusion = name.equals("at") && form == DeclaredFact.Form.CONCLUSION;
        return FIELD.matcher(name).matches() && !JavaWords.isOne(name) && (dateOfConclusion || !TAKEN.contains(name));
    }

    /** True for a name that a label can have. */
    public static boolean isLabel(String name) {
        return LABEL.matcher(name).matches();
    }

    private static boolean exists(String qualified) {
        try {
            Class.forName(qualified, false, TypeNames.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
