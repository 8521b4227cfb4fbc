package dev.rationale.engine.fact;

import java.util.List;
import java.util.Set;

/**
 * An entry of the record that may be of a declared kind, and of which it cannot be told: absence of that kind must not be concluded.
 *
 * <pre>{@code not Ongoing( kind == "anticoagulant" )
 * not NotUnderstood( kind == "anticoagulant" )}</pre>
 *
 * @param kind the declared kind
 * @param what code of what was not understood; its text is the message {@code exclusion.<what>}
 */
public record NotUnderstood(String id, String kind, String what, List<String> sources) implements Fact {

    /** What says nothing of the entry itself: it has no word or code that anybody knows, or is not there to be read. */
    private static final Set<String> NOTHING_KNOWN = Set.of(
            "medicine-not-named",
            "medicine-code-unknown",
            "medicine-not-found",
            "script-not-read",
            "not-provided",
            "page-missing",
            "patient-replaced",
            "search-failed");

    public NotUnderstood {
        sources = List.copyOf(sources);
    }

    /**
     * True if something that was read points to the kind, a name that looks like one of it or a value nobody can read; false if nothing is
     * known of the entry, so that it may as well be of any other kind and is no sign of this one.
     */
    public boolean isSign() {
        return !NOTHING_KNOWN.contains(what);
    }

    /** The entry by its name; where there is none, because something was not provided or is missing as a whole, what it is. */
    public String entry() {
        return sources.isEmpty() ? what : String.join(", ", sources);
    }
}
