package dev.rationale.engine.fact;

import java.util.List;

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
    public NotUnderstood {
        sources = List.copyOf(sources);
    }

    /** The entry by its name; where there is none, because something was not provided or is missing as a whole, what it is. */
    public String entry() {
        return sources.isEmpty() ? what : String.join(", ", sources);
    }
}
