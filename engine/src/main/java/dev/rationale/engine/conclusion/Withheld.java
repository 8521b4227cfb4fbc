package dev.rationale.engine.conclusion;

/** A question on which the guideline deliberately says nothing for this patient, with the reason as a code. */
public record Withheld(String question, String reason) implements Conclusion {

    @Override
    public String id() {
        return "Withheld/" + question + "/" + reason;
    }
}
