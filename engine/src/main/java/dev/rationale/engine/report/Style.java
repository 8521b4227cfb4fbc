package dev.rationale.engine.report;

/** How emphasis is shown: with a terminal's escape sequences, or not at all. */
public enum Style {
    PLAIN,
    TERMINAL;

    String strong(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    String heading(String text) {
        return styled("1;36", text);
    }

    private String styled(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
