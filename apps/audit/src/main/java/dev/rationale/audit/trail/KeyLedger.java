package dev.rationale.audit.trail;

import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.seal.KeyName;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the records of a trail say of keys: which ones they name, and which ones were destroyed. */
public final class KeyLedger {

    private final Map<String, Long> named = new TreeMap<>();
    private final Set<String> erased = new HashSet<>();
    private final Map<String, String> roles = new TreeMap<>();
    private final Map<Long, YearMonth> retentions = new TreeMap<>();

    /** A record at a place names a key. */
    public void named(long place, String key) {
        named.putIfAbsent(key, place);
    }

    /** A record at a place, or a genuine note that is to be one, says what was done. */
    public void done(long place, String kind, Map<String, String> details) {
        TrailRecord.erased(kind, details).forEach(key -> erased.add(key.name()));
        TrailRecord.before(kind, details).ifPresent(month -> retentions.put(place, month));
        if (kind.equals(TrailRecord.ROTATION)) {
            roles.clear();
        } else if (kind.equals(TrailRecord.ROLE)) {
            String holder = details.getOrDefault(TrailRecord.HOLDER, "");
            roles.remove(holder);
            Optional.ofNullable(details.get(TrailRecord.GIVEN)).ifPresent(hash -> roles.put(holder, hash));
        }
    }

    /** The roles that were given and neither taken away nor ended by a rotation of the keys, each with the hash of its file. */
    public Map<String, String> roles() {
        return roles;
    }

    /** The keys that records name, each with the place of the first of them. */
    public Map<String, Long> named() {
        return named;
    }

    /** The keys of which a record says that they are gone. */
    public Set<String> destroyed() {
        Set<String> all = new HashSet<>(erased);
        named.forEach((name, place) -> {
            if (isDestroyed(name, place)) {
                all.add(name);
            }
        });
        return all;
    }

    /**
     * Whether a record says that a key is gone. Retention takes the keys of earlier months that were used before it; where the
     * clock went back, later ones may be of the same month.
     *
     * @param usedAt place of a record that names the key
     */
    public boolean isDestroyed(String name, long usedAt) {
        return erased.contains(name)
                || KeyName.of(name)
                        .filter(key -> retentions.entrySet().stream()
                                .anyMatch(one ->
                                        usedAt < one.getKey() && key.month().isBefore(one.getValue())))
                        .isPresent();
    }
}
