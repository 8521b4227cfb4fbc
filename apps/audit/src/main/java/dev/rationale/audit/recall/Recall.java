package dev.rationale.audit.recall;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.log.Entry;
import dev.rationale.audit.recall.Affected.Told;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.trail.TrailReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the log, not the index, and finds every decision that rests on a suspect. A rule that only stood behind others, and a
 * study that is named in no citation, show in the recorded answers, which the master key opens.
 *
 * @param affected in the order of their first decision
 * @param closed how many decisions of the time could not be looked into, because their content was erased or no key is at hand
 */
public record Recall(List<Affected> affected, long closed) {

    public Recall {
        affected = List.copyOf(affected);
    }

    /**
     * Looks through a trail.
     *
     * @param from first instant, inclusive
     * @param to first instant that is too late
     */
    public static Recall of(TrailReader trail, Suspect suspect, Optional<Instant> from, Optional<Instant> to) {
        Search search = new Search(trail, suspect, from, to);
        trail.log().forEach(0, search::take);
        return search.found();
    }

    /** One pass. */
    private static final class Search {

        private final TrailReader trail;
        private final Suspect suspect;
        private final Optional<Instant> from;
        private final Optional<Instant> to;
        private final Map<String, List<Told>> told = new LinkedHashMap<>();
        private final Map<String, String> clients = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private long closed;

        Search(TrailReader trail, Suspect suspect, Optional<Instant> from, Optional<Instant> to) {
            this.trail = trail;
            this.suspect = suspect;
            this.from = from;
            this.to = to;
        }

        void take(long place, Entry entry) {
            byte[] leaf = entry.leaf();
            if (Canonical.read(leaf, RecordHead.class).kind().equals(DecisionRecord.KIND)) {
                TrailReader.Decision decision = trail.decision(place, entry);
                Instant when = Instant.parse(decision.open().when());
                boolean early = from.filter(when::isBefore).isPresent();
                boolean late = to.filter(end -> !when.isBefore(end)).isPresent();
                if (!early && !late) {
                    look(decision);
                }
            }
        }

        private void look(TrailReader.Decision decision) {
            boolean named = suspect.isNamedBy(decision.open());
            if (!named && suspect.isDecidedInTheOpen()) {
                return;
            }
            Optional<SealedDecision> sealed = sealed(decision);
            closed += !named && sealed.isEmpty() ? 1 : 0;
            if (named || sealed.filter(one -> suspect.isIn(one.answer())).isPresent()) {
                add(decision.open(), sealed);
            }
        }

        private Optional<SealedDecision> sealed(TrailReader.Decision decision) {
            try {
                return Optional.of(trail.sealed(decision));
            } catch (AuditFailure closedContent) {
                return Optional.empty();
            }
        }

        private void add(DecisionRecord open, Optional<SealedDecision> sealed) {
            clients.put(open.patient(), open.client());
            sealed.ifPresent(one -> names.put(open.patient(), one.patient()));
            told.computeIfAbsent(open.patient(), patient -> new ArrayList<>())
                    .add(new Told(
                            open.id(),
                            open.when(),
                            open.user(),
                            open.status(),
                            open.recommendations().stream()
                                    .map(DecisionRecord.Recommended::code)
                                    .toList()));
        }

        Recall found() {
            List<Affected> all = new ArrayList<>();
            told.forEach((patient, decisions) -> all.add(new Affected(
                    clients.getOrDefault(patient, ""), patient, names.getOrDefault(patient, ""), decisions)));
            return new Recall(all, closed);
        }
    }
}
