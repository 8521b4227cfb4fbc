package dev.rationale.engine.fact;

/** What is known of the patient as a person, apart from everything that was measured, diagnosed or given. */
public sealed interface Demographic extends Fact permits Person, Born, Deceased {}
