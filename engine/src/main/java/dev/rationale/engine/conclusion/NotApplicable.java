package dev.rationale.engine.conclusion;

/** The guideline does not speak about this patient, for the reason given as a code. */
public record NotApplicable(String reason) implements Conclusion {

    @Override
    public String id() {
        return "NotApplicable/" + reason;
    }
}
