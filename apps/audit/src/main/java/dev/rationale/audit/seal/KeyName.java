package dev.rationale.audit.seal;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a key under which contents of one patient and month are sealed; records name it in the open.
 *
 * @param name as records have it, {@code patients/ab/PSEUDONYM.MONTH.RANDOM}
 * @param pseudonym whose key it is
 * @param month in which what it seals was recorded
 */
public record KeyName(String name, String pseudonym, YearMonth month) {

    private static final Pattern FORM =
            Pattern.compile("patients/([0-9a-f]{2})/(\\1[0-9a-f]{30})\\.(\\d{4}-(?:0[1-9]|1[0-2]))\\.[0-9a-f]{16}");

    /** Reads a name, or nothing if it is none; so no name leads out of the folder of the keys. */
    public static Optional<KeyName> of(String name) {
        Matcher parts = FORM.matcher(name);
        return parts.matches()
                ? Optional.of(new KeyName(name, parts.group(2), YearMonth.parse(parts.group(3))))
                : Optional.empty();
    }
}
