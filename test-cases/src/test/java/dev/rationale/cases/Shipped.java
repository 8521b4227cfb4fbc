package dev.rationale.cases;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;

/** The guideline that is built in, loaded once for all tests. */
public final class Shipped {

    public static final Guideline GUIDELINE = Guidelines.bundled();

    private Shipped() {}
}
