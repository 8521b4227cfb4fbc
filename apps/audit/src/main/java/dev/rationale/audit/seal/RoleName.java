package dev.rationale.audit.seal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose role it is, and by which key.
 *
 * @param name of the person or the program, in small letters, digits and dashes
 * @param key the short name of the key, which tells nothing of it
 */
public record RoleName(Role role, String name, String key) {

    private static final Pattern FORM = Pattern.compile("(operator|reader|eraser)\\.([a-z0-9-]{1,40})\\.([0-9a-f]{8})");

    static final String FOLDER = "roles/";

    /** Whether a text can be the name of a role's holder. */
    public static boolean isName(String name) {
        return name.matches("[a-z0-9-]{1,40}");
    }

    /** Reads a name as {@link #toString} writes it, or nothing if it is none. */
    public static Optional<RoleName> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new RoleName(
                        Role.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** Reads a name as {@link #path} gives it, or nothing if it is none. */
    public static Optional<RoleName> ofPath(String path) {
        return path.startsWith(FOLDER) ? of(path.substring(FOLDER.length())) : Optional.empty();
    }

    /** Where its file lies among the keys. */
    public String path() {
        return FOLDER + this;
    }

    @Override
    public String toString() {
        return role.label() + "." + name + "." + key;
    }
}
