package dev.rationale.cdshooks.service;

import dev.rationale.fhir.terminology.Row;
import dev.rationale.fhir.terminology.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the services ask to be prefetched: what the engine reads, and no more. The same for each of them. */
public final class PrefetchTemplates {

    private static final List<PrefetchTemplate> ALL =
            Table.rows(PrefetchTemplates.class, "/dev/rationale/cdshooks/prefetch.csv").stream()
                    .map(PrefetchTemplates::template)
                    .toList();

    private PrefetchTemplates() {}

    public static List<PrefetchTemplate> all() {
        return ALL;
    }

    private static PrefetchTemplate template(Row row) {
        List<String> roles = row.text("roles").isEmpty()
                ? List.of()
                : Arrays.asList(row.text("roles").split("\\|", -1));
        Optional<Integer> years =
                Optional.of(row.text("years")).filter(text -> !text.isEmpty()).map(Integer::valueOf);
        return new PrefetchTemplate(
                row.text("key"),
                row.text("type"),
                row.text("parameter"),
                row.text("need").equals("required"),
                List.copyOf(roles),
                years);
    }
}
