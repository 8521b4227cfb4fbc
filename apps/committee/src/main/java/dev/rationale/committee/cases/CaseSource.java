package dev.rationale.committee.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file of cases as it is written.
 *
 * @param file its name as messages show it
 * @param bundles the patients' bundles that its cases may name
 */
public record CaseSource(String file, String text, Bundles bundles) {

    /** Where a bundle that a case names is looked for. */
    @FunctionalInterface
    public interface Bundles {

        /** The bundle; whoever opens it closes it. */
        Optional<InputStream> open(String name) throws IOException;
    }

    /** The same file as it is named from another place. */
    public CaseSource named(String other) {
        return new CaseSource(other, text, bundles);
    }
}
