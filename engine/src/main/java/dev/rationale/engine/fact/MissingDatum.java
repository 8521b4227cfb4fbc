package dev.rationale.engine.fact;

/** Something the rules looked for in the patient's data and did not find: absence made explicit, so that it can be matched and shown. */
public record MissingDatum(String item) implements Fact {

    @Override
    public String id() {
        return "MissingDatum/" + item;
    }
}
