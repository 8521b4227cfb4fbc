package dev.rationale.audit.verify;

import dev.rationale.audit.log.Entry;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.DecisionRecord.GuidelineName;
import dev.rationale.audit.record.TrailRecord;
import java.util.Map;
import java.util.Objects;

/**
 * What a record of any kind names outside of the log; what it does not name is empty.
 *
 * @param key of the sealed part
 * @param guideline of a decision
 * @param details of what was done to the trail
 */
record NamedParts(
        int format, String kind, String id, String key, GuidelineName guideline, Map<String, String> details) {

    private static final GuidelineName NO_GUIDELINE = new GuidelineName("", "", "");

    NamedParts {
        kind = Objects.requireNonNullElse(kind, "");
        id = Objects.requireNonNullElse(id, "");
        key = Objects.requireNonNullElse(key, "");
        guideline = Objects.requireNonNullElse(guideline, NO_GUIDELINE);
        details = Objects.requireNonNullElse(details, Map.of());
    }

    static NamedParts of(Entry entry) {
        return Canonical.read(entry.leaf(), NamedParts.class);
    }

    boolean isOfThisForm() {
        return format == DecisionRecord.FORMAT;
    }

    boolean isOfTheTrail() {
        return TrailRecord.KINDS.contains(kind);
    }
}
