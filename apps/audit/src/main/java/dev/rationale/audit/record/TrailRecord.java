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
 * @param kind {@code erasure}, {@code retention}, {@code rotation}, {@code recovery}, {@code role} or {@code access}
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

    /** A role was given or taken away; a rotation of the keys ends every one. */
    public static final String ROLE = "role";

    public static final Set<String> KINDS = Set.of(ERASURE, RETENTION, ROTATION, RECOVERY, ROLE, ACCESS);

    private static final Set<String> ERASING = Set.of(ERASURE, RETENTION);

    /** The detail that names the keys that were destroyed, separated by spaces. */
    public static final String ERASED = "erased";

    /** The detail that names the month before which all was erased. */
    public static final String BEFORE = "before";

    /** The details of a role: whose, and where it was given the SHA-256 of its file in hexadecimal. */
    public static final String HOLDER = "holder";

    public static final String GIVEN = "given";

    /** The detail that says when a note was made. */
    public static final String AT = "at";

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

    /** The keys that a record or note of a kind names as destroyed; one of another kind destroys nothing, whatever it names. */
    public static List<KeyName> erased(String kind, Map<String, String> details) {
        return Arrays.stream(detail(kind, details, ERASED).orElse("").split(" ", -1))
                .flatMap(name -> KeyName.of(name).stream())
                .toList();
    }

    private static Optional<String> detail(String kind, Map<String, String> details, String name) {
        return Optional.ofNullable(details.get(name)).filter(one -> ERASING.contains(kind));
    }

    /** The month before which a record or note of a kind says that all was erased. */
    public static Optional<YearMonth> before(String kind, Map<String, String> details) {
        try {
            return detail(kind, details, BEFORE).map(YearMonth::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
