package dev.rationale.fhir.quantity;

/** Tells whether two names of a unit are read as one, for instance {@code cells/µL} and {@code /uL}. */
public final class UnitNames {

    private UnitNames() {}

    /** True of two ways to write one unit. */
    public static boolean isSame(String unit, String other) {
        String normal = UnitSpelling.normal(other);
        String counted = counted(normal);
        return UnitSpelling.sameAs(UnitSpelling.normal(unit)).stream()
                .anyMatch(one -> one.equals(normal) || counted(one).equals(counted));
    }

    /** What is counted is told by the kind. */
    private static String counted(String normal) {
        return normal.replaceFirst("^(?:cells|copies|beats)(?=/)", "");
    }
}
