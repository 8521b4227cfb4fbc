package dev.rationale.cdshooks;

import dev.rationale.service.PrefetchStyle;
import java.util.Map;
import java.util.Set;

/**
 * What the FHIR servers behind the clients can be asked.
 *
 * @param everybody what all of them can
 * @param lacks what a client's server lacks beyond that, by the name of the client
 */
public record PrefetchStyles(PrefetchStyle everybody, Map<String, Set<String>> lacks) {

    /** Everybody can be asked for everything. */
    public static final PrefetchStyles FULL = new PrefetchStyles(PrefetchStyle.FULL, Map.of());

    public PrefetchStyles {
        lacks = Map.copyOf(lacks);
    }

    public PrefetchStyle of(Caller caller) {
        return everybody.lacking(lacks.getOrDefault(caller.client(), Set.of()));
    }
}
