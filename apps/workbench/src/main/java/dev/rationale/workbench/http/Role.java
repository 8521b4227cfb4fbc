package dev.rationale.workbench.http;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do on a workbench that several people share. */
public enum Role {
    /** Writes texts, rules, studies and cases of the package. */
    AUTHOR,
    /** Signs the package as it stands, and releases it. */
    REVIEWER,
    /** Reads the audit trail, and the records on which decisions rested. */
    AUDITOR;

    private static final String PREFIX = "rationale-";

    /** The role as an OpenID provider names it, for instance {@code rationale-author}; none for any other text. */
    public static Optional<Role> named(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    /** The name that an OpenID provider gives it. */
    public String text() {
        return PREFIX + name().toLowerCase(java.util.Locale.ROOT);
    }
}
