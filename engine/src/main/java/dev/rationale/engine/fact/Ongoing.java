package dev.rationale.engine.fact;

/**
 * A medicine of a declared kind is being taken on the clinical clock, as far as the record goes. That there is none may only be
 * concluded where nothing of the kind was left {@link NotUnderstood}.
 *
 * @param kind the declared kind, for instance {@code anticoagulant}
 * @param drug the name that the declaration gives the medicine
 */
public record Ongoing(String kind, String drug) implements Fact {

    @Override
    public String id() {
        return "Ongoing/" + kind + "/" + drug;
    }
}
