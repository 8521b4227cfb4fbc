package dev.rationale.service;

import java.util.HashSet;
import java.util.Set;

/**
 * What the FHIR server behind a client can be asked.
 *
 * @param without what it lacks: types of resource of which it holds none, and {@link #INCLUDE}
 * @param today whether a template may say {@code {{today() - 90 days}}}, which CDS Hooks knows since 3.0
 */
public record PrefetchStyle(Set<String> without, boolean today) {

    /** The search parameter that brings medications along with what names them. */
    public static final String INCLUDE = "_include";

    /** All that FHIR R4 and CDS Hooks 2.0 know. */
    public static final PrefetchStyle FULL = new PrefetchStyle(Set.of(), false);

    public PrefetchStyle {
        without = Set.copyOf(without);
    }

    /** The same of a client that lacks more. */
    public PrefetchStyle lacking(Set<String> more) {
        Set<String> all = new HashSet<>(without);
        all.addAll(more);
        return new PrefetchStyle(all, today);
    }

    boolean includes() {
        return !without.contains(INCLUDE);
    }

    /** True of a search for what the server holds none of. */
    public boolean lacks(PatientSearch search) {
        return without.contains(search.type());
    }
}
