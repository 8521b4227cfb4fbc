package dev.rationale.audit.record;

import dev.rationale.audit.seal.KeyName;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was done to the trail itself, or a look into it.
 *
 * @param kind {@code erasure}, {@code retention}, {@code rotation}, {@code recovery} or {@code access}
 * @param by who did it
 * @param details what was done, by name
 */
public record TrailRecord(int format, String kind, String id, String when, String by, Map<String, String> details) {

    public static final String ERASURE = "erasure";
    public static final String RETENTION = "retention";
    public static final String ROTATION = "rotation";
    public static final String RECOVERY = "recovery";

    /** Somebody looked at a patient's record by name. */
    public static final String ACCESS = "access";

    public static final Set<String> KINDS = Set.of(ERASURE, RETENTION, ROTATION, RECOVERY, ACCESS);

    /** The detail that names the keys that were destroyed, separated by spaces. */
    public static final String ERASED = "erased";

    /** The detail that names the month before which all was erased. */
    public static final String BEFORE = "before";

    /** The detail that names the note which this record was before it could be written. */
    public static final String NOTE = "note";

    /** The details of a recovery: the file that keeps what was cut off, and its SHA-256 in hexadecimal. */
    public static final String KEPT = "kept";

    public static final String KEPT_HASH = "keptSha256";

    public TrailRecord {
        details = Map.copyOf(details);
    }

    /** The names of keys, as a detail holds them. */
    public static String joined(List<String> names) {
        return String.join(" ", names);
    }

    /** The keys that details name as destroyed. */
    public static List<KeyName> erased(Map<String, String> details) {
        return Arrays.stream(details.getOrDefault(ERASED, "").split(" ", -1))
                .flatMap(name -> KeyName.of(name).stream())
                .toList();
    }

    /** The month before which details say that all was erased. */
    public static Optional<YearMonth> before(Map<String, String> details) {
        try {
            return Optional.ofNullable(details.get(BEFORE)).map(YearMonth::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
