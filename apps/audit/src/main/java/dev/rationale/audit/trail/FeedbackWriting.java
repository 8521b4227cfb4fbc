package dev.rationale.audit.trail;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Hash;
import dev.rationale.audit.log.LogReader;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionIds;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.FeedbackRecord;
import dev.rationale.audit.record.RecordHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins feedback to the decision whose card it is about, and seals what the user wrote under that patient's key. */
final class FeedbackWriting {

    private static final byte[] NOTHING = {};
    private static final String CODE = "[A-Za-z0-9._:/#-]{0,64}";
    private static final String ADDRESS = "[A-Za-z0-9._:/#?=&%-]{0,200}";

    private final AuditTrail trail;
    private final Map<String, Shown> cards = Collections.synchronizedMap(new Recent<>());
    private final Map<String, Boolean> events = Collections.synchronizedMap(new Recent<>());

    FeedbackWriting(AuditTrail trail) {
        this.trail = trail;
    }

    /** Whose card it was. */
    private record Shown(String decision, String patient) {}

    /** The newest so many. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 50_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }

    void remember(DecisionRecord decision) {
        decision.cards().forEach(card -> cards.put(card.uuid(), new Shown(decision.id(), decision.patient())));
    }

    void write(CardFeedback given) {
        String event = Hash.over(given.event().getBytes(StandardCharsets.UTF_8)).hex();
        if (events.putIfAbsent(event, true) == null) {
            try {
                append(given, event);
            } catch (AuditFailure notWritten) {
                events.remove(event);
                throw notWritten;
            }
        }
    }

    private void append(CardFeedback given, String event) {
        Optional<Shown> shown = Optional.ofNullable(cards.get(given.card())).or(() -> find(given.card()));
        DecisionIds.Stamp stamp = trail.stamp();
        FeedbackRecord.Words words = new FeedbackRecord.Words(given.reasonCode(), given.comment());
        boolean says = !words.comment().isEmpty() || !words.reason().isEmpty();
        String key = says ? shown.map(one -> key(one, stamp)).orElse("") : "";
        trail.append(
                new FeedbackRecord(
                        DecisionRecord.FORMAT,
                        FeedbackRecord.KIND,
                        stamp.id(),
                        stamp.when().toString(),
                        given.client(),
                        given.service(),
                        given.card(),
                        shown.map(Shown::decision).orElse(""),
                        given.outcome(),
                        plain(given.reasonSystem(), ADDRESS),
                        plain(given.reasonCode(), CODE),
                        given.reported(),
                        event,
                        key),
                key.isEmpty() ? NOTHING : trail.seal(key, Canonical.json(words), stamp.id()));
    }

    private String key(Shown shown, DecisionIds.Stamp stamp) {
        return trail.seals().keyFor(shown.patient(), AuditTrail.month(stamp.when()));
    }

    /** A code that a person could have written sentences into is not shown in the open. */
    private static String plain(String text, String pattern) {
        return text.matches(pattern) ? text : "";
    }

    /** Looks through the whole log for a card that was shown long ago. */
    private Optional<Shown> find(String card) {
        List<Shown> found = new ArrayList<>();
        try (LogReader reader = trail.reader()) {
            reader.forEach(0, (index, entry) -> {
                byte[] leaf = entry.leaf();
                if (new String(leaf, StandardCharsets.UTF_8).contains(card)
                        && Canonical.read(leaf, RecordHead.class).kind().equals(DecisionRecord.KIND)) {
                    DecisionRecord one = Canonical.read(leaf, DecisionRecord.class);
                    if (one.cards().stream().anyMatch(shown -> shown.uuid().equals(card))) {
                        found.add(new Shown(one.id(), one.patient()));
                    }
                }
            });
        }
        return found.stream().findFirst();
    }
}
