package dev.rationale.engine.conclusion;

/**
 * A recommendation. Direction, strength, certainty and citations are metadata of the rule that inserts it, and its text is
 * filled from that rule's bindings; so nothing is stated twice.
 *
 * @param code stable code, part of the public contract
 * @param variant which wording applies, empty for the only one; the text's key is then {@code code.variant}
 */
public record Recommendation(String code, String variant) implements Conclusion {

    public Recommendation(String code) {
        this(code, "");
    }

    @Override
    public String id() {
        return "Recommendation/" + code;
    }
}
