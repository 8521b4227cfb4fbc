package dev.rationale.engine.fact;

import java.util.List;

/**
 * A conclusion on the way to others, named by the guideline: for a package that has no Java of its own.
 *
 * <pre>{@code insert( new State( "reason-to-start", "active-tuberculosis" ) );}</pre>
 *
 * @param name what it is about
 * @param values what holds, each once, sorted
 */
public record State(String name, List<String> values) implements Fact {

    public State {
        values = values.stream().distinct().sorted().toList();
    }

    public State(String name, String value) {
        this(name, List.of(value));
    }

    /** One conclusion of the values of several. */
    public static State gathered(String name, List<State> states) {
        return new State(
                name, states.stream().flatMap(state -> state.values().stream()).toList());
    }

    /** The values as one text, joined by commas. */
    public String value() {
        return String.join(", ", values);
    }

    @Override
    public String id() {
        return "State/" + name + "/" + value();
    }
}
