package dev.rationale.authoring.mention;

/** What a name stands for. */
public enum NameKind {
    RULE("rule"),
    TYPE("type of fact"),
    FIELD("field"),
    VARIABLE("variable"),
    STUDY("study"),
    CLAIM("claim"),
    RECOMMENDATION("recommendation"),
    REQUEST("request for data"),
    GAP("evidence gap"),
    REASON("reason for saying nothing"),
    STATE("state"),
    ABSENCE("absence"),
    DATUM("missing datum"),
    QUESTION("question"),
    PHASE("phase"),
    PARAMETER("parameter"),
    TEXT("text"),
    KIND("kind of input"),
    VALUE_SET("value set"),
    FIXTURE("fixture"),
    CASE("case"),
    CHARACTERISTIC("characteristic");

    private final String label;

    NameKind(String label) {
        this.label = label;
    }

    /** What it is in words. */
    public String label() {
        return label;
    }
}
