package dev.rationale.audit.view;

import dev.rationale.audit.recall.Affected;
import dev.rationale.audit.recall.Affected.Told;
import dev.rationale.audit.recall.Recall;
import dev.rationale.audit.record.Canonical;
import java.util.stream.Collectors;

/** Whom a recall concerns, and what each was told. */
public enum RecallText {
    /** For a person. */
    TEXT {
        @Override
        public String of(Recall recall) {
            return recall.affected().stream()
                            .map(one -> patient(one)
                                    + one.told().stream().map(RecallText::told).collect(Collectors.joining()))
                            .collect(Collectors.joining())
                    + end(recall);
        }
    },
    /** RFC 4180: a line for each decision. */
    CSV {
        @Override
        public String of(Recall recall) {
            return "client,patient,name,decision,recorded,user,outcome,codes\r\n"
                    + recall.affected().stream()
                            .flatMap(one -> one.told().stream()
                                    .map(told -> Cells.line(
                                            one.client(),
                                            one.patient(),
                                            one.name(),
                                            told.id(),
                                            told.recorded(),
                                            told.user(),
                                            told.outcome(),
                                            String.join(" ", told.codes()))))
                            .collect(Collectors.joining());
        }
    },
    /** One object on each line, a line for each patient. */
    JSON {
        @Override
        public String of(Recall recall) {
            return recall.affected().stream()
                    .map(one -> Canonical.text(Canonical.json(one)) + "\n")
                    .collect(Collectors.joining());
        }
    };

    public abstract String of(Recall recall);

    private static String patient(Affected one) {
        return (one.name().isEmpty() ? "" : one.name() + "  ") + one.patient() + "  " + one.client() + "\n";
    }

    private static String told(Told one) {
        return "    " + one.recorded() + "  " + one.id() + "  "
                + (one.codes().isEmpty() ? one.outcome() : String.join(", ", one.codes())) + "\n";
    }

    private static String end(Recall recall) {
        long decisions =
                recall.affected().stream().mapToLong(one -> one.told().size()).sum();
        return recall.affected().size() + " patients, " + decisions + " decisions\n"
                + (recall.closed() == 0
                        ? ""
                        : recall.closed()
                                + " decisions could not be looked into: their content was erased, or no key opens it.\n");
    }
}
