package dev.rationale.audit.view;

import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.TrailRecord;
import dev.rationale.audit.trail.PendingNote;
import dev.rationale.audit.trail.TrailReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was done to the trail itself and who looked into it, one event on each line, oldest first. */
public enum EventsText {
    /** For a person. */
    TEXT {
        @Override
        String line(TrailRecord one) {
            return String.join("  ", one.id(), one.when(), one.kind(), one.by(), details(one.details())) + "\n";
        }

        @Override
        String end(int events) {
            return events + " events\n";
        }
    },
    /** RFC 4180, with a header line. */
    CSV {
        @Override
        String head() {
            return "event,recorded,kind,by,details\r\n";
        }

        @Override
        String line(TrailRecord one) {
            return Cells.line(one.id(), one.when(), one.kind(), one.by(), details(one.details()));
        }
    },
    /** One object on each line. */
    JSON {
        @Override
        String line(TrailRecord one) {
            return Canonical.text(Canonical.of(one)) + "\n";
        }
    };

    /** Every event of a trail. */
    public String of(TrailReader trail) {
        List<TrailRecord> events = new ArrayList<>();
        trail.events((place, record) -> events.add(record));
        trail.waiting().forEach(note -> events.add(waiting(note)));
        return head() + events.stream().map(this::line).collect(Collectors.joining()) + end(events.size());
    }

    /** What waits for the log stands as the record that it becomes. */
    private static TrailRecord waiting(PendingNote note) {
        Map<String, String> details = new TreeMap<>(note.details());
        details.put("waits", "for the log");
        return new TrailRecord(
                DecisionRecord.FORMAT,
                note.kind(),
                note.id(),
                details.getOrDefault("at", "not yet"),
                note.by(),
                details);
    }

    String head() {
        return "";
    }

    abstract String line(TrailRecord one);

    String end(int events) {
        return "";
    }

    /** The names of the keys are many and long; the form for programs has them. */
    private static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(one -> !one.getKey().equals(TrailRecord.ERASED)
                                && !one.getKey().equals(TrailRecord.KEPT_HASH)
                                && !one.getKey().equals(TrailRecord.NOTE))
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
    }
}
