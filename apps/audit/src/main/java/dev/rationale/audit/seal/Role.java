package dev.rationale.audit.seal;

import java.util.Locale;

/**
 * Who a key belongs to, and with that what it opens. What a role lacks it lacks by cryptography: its file does not hold it.
 */
public enum Role {
    /** Holds the master key, and with it everything. */
    OWNER(true, true),
    /** Writes, signs and publishes, and erases what is due; opens no content that another process sealed. */
    OPERATOR(false, true),
    /** Opens contents; neither writes nor erases. */
    READER(true, false),
    /** Erases; neither opens contents nor writes. */
    ERASER(false, true);

    private final boolean opens;
    private final boolean erases;

    Role(boolean opens, boolean erases) {
        this.opens = opens;
        this.erases = erases;
    }

    /** Whether it may open contents. */
    public boolean opens() {
        return opens;
    }

    /** Whether its notes of what was erased are believed. */
    public boolean erases() {
        return erases;
    }

    /** Whether it may sign the log. */
    public boolean signs() {
        return this == OPERATOR || this == OWNER;
    }

    /** As it is written on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
