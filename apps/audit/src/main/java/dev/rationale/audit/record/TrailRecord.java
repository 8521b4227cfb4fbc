package dev.rationale.audit.record;

import java.util.Map;

/**
 * Something that was done to the trail itself.
 *
 * @param kind {@code erasure}, {@code retention}, {@code rotation} or {@code recovery}
 * @param by who did it
 * @param details what was done, by name
 */
public record TrailRecord(int format, String kind, String id, String when, String by, Map<String, String> details) {

    public static final String ERASURE = "erasure";
    public static final String RETENTION = "retention";
    public static final String ROTATION = "rotation";
    public static final String RECOVERY = "recovery";

    public TrailRecord {
        details = Map.copyOf(details);
    }
}
