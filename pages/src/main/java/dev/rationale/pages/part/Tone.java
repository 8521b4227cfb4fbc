package dev.rationale.pages.part;

/** How something strikes the eye. It never says anything by itself: words stand beside it. */
public enum Tone {
    PLAIN("plain"),
    GOOD("good"),
    CAUTION("caution"),
    BAD("bad");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    /** Its class in the style sheet. */
    public String style() {
        return style;
    }
}
