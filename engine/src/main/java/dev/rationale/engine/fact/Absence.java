package dev.rationale.engine.fact;

/**
 * Something that could have been on record, or concluded, and is not: an absence that decides, as a fact, so that it stands in
 * the explanation. A datum that ought to be there is a {@link MissingDatum} instead.
 *
 * @param what a code, said in words by the text {@code what.CODE} of the package, for instance {@code contraindications}
 */
public record Absence(String what) implements Fact {

    @Override
    public String id() {
        return "Absence/" + what;
    }
}
