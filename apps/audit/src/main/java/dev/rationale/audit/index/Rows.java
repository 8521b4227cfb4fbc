package dev.rationale.audit.index;

import dev.rationale.audit.log.Entry;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.DecisionRecord.CardName;
import dev.rationale.audit.record.DecisionRecord.GivingRule;
import dev.rationale.audit.record.DecisionRecord.Recommended;
import dev.rationale.audit.record.FeedbackRecord;
import dev.rationale.audit.record.RecordHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows that a record has in each table, and so the one definition of what the index says.
 *
 * @param byTable the rows by table, each with its values in the order of the columns
 */
record Rows(Map<String, Set<List<Object>>> byTable) {

    /** Beyond them lies nothing that a number of nanoseconds holds; a question may reach as far as it likes. */
    private static final Instant EARLIEST = Instant.parse("1678-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2262-01-01T00:00:00Z");
    private static final long NANOS = 1_000_000_000L;

    static Rows of(long place, Entry entry) {
        byte[] leaf = entry.leaf();
        String kind = Canonical.read(leaf, RecordHead.class).kind();
        String hash = entry.hash().base64();
        Rows rows = new Rows(new TreeMap<>());
        if (kind.equals(DecisionRecord.KIND)) {
            rows.decision(place, hash, Canonical.read(leaf, DecisionRecord.class));
        } else if (kind.equals(FeedbackRecord.KIND)) {
            FeedbackRecord one = Canonical.read(leaf, FeedbackRecord.class);
            rows.add("feedback", place, one.event(), hash, one.card(), one.decision(), one.outcome());
        }
        return rows;
    }

    private void decision(long place, String hash, DecisionRecord one) {
        add(
                "decision",
                place,
                one.id(),
                hash,
                nanos(Instant.parse(one.when())),
                one.patient(),
                one.client(),
                one.service(),
                one.status(),
                one.guideline().digest());
        for (Recommended given : one.recommendations()) {
            given.rules().forEach(rule -> add("advice", place, one.id(), given.code(), rule.id()));
        }
        for (CardName shown : one.cards()) {
            for (String code : shown.recommendations()) {
                rules(one, code).forEach(rule -> add("card", place, shown.uuid(), one.id(), code, rule.id()));
            }
        }
    }

    /** An instant as a number, so that an instant with a fraction of a second sorts where it belongs. */
    static long nanos(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return Long.MIN_VALUE;
        }
        if (instant.isAfter(LATEST)) {
            return Long.MAX_VALUE;
        }
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    private static Stream<GivingRule> rules(DecisionRecord one, String code) {
        return one.recommendations().stream()
                .filter(given -> given.code().equals(code))
                .flatMap(given -> given.rules().stream());
    }

    private void add(String table, Object... values) {
        byTable.computeIfAbsent(table, name -> new LinkedHashSet<>()).add(new ArrayList<>(List.of(values)));
    }
}
