package dev.rationale.audit.view;

import dev.rationale.audit.index.Found;
import dev.rationale.audit.record.Canonical;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Decisions that were found, one on each line. */
public enum FoundText {
    /** For a person. */
    TEXT {
        @Override
        public String of(List<Found> found) {
            return found.stream()
                            .map(one -> String.join(
                                                    "  ",
                                                    one.id(),
                                                    one.recorded(),
                                                    one.outcome(),
                                                    one.codes().isEmpty() ? "-" : String.join(",", one.codes()),
                                                    String.join(",", one.feedback()))
                                            .stripTrailing()
                                    + "\n")
                            .collect(Collectors.joining())
                    + String.format(Locale.ROOT, "%d found%n", found.size());
        }
    },
    /** RFC 4180, with a header line. */
    CSV {
        @Override
        public String of(List<Found> found) {
            String header =
                    "decision,recorded,client,user,service,patient,as_of,evidence_as_of,outcome,guideline,codes,"
                            + "rules,feedback,log\r\n";
            return header + found.stream().map(FoundText::row).collect(Collectors.joining());
        }
    },
    /** One object on each line. */
    JSON {
        @Override
        public String of(List<Found> found) {
            return found.stream()
                    .map(one -> Canonical.text(Canonical.json(one)) + "\n")
                    .collect(Collectors.joining());
        }
    };

    public abstract String of(List<Found> found);

    private static String row(Found one) {
        return Cells.line(
                one.id(),
                one.recorded(),
                one.client(),
                one.user(),
                one.service(),
                one.patient(),
                one.asOf(),
                one.evidenceAsOf(),
                one.outcome(),
                one.guideline(),
                String.join(" ", one.codes()),
                String.join(" ", one.rules()),
                String.join(" ", one.feedback()),
                one.log());
    }
}
