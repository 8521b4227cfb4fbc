package dev.rationale.engine.fact;

import java.util.List;

/**
 * Something that rules can match. A fact is an immutable record with value equality; its id is unique within one evaluation
 * and stable between evaluations of the same input, because traces, explanations and audits refer to it.
 */
public interface Fact {

    /** The identity of this fact in a trace, by convention {@code Type/local-id}, for instance {@code Cd4Count/obs-17}. */
    String id();

    /** The resources that this fact was read from, as {@code Type/id}; empty for derived facts and for knowledge. */
    default List<String> sources() {
        return List.of();
    }

    /** The name under which this kind of fact appears in traces and messages. */
    default String type() {
        return getClass().getSimpleName();
    }
}
