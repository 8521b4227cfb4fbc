package dev.rationale.service;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.Row;
import dev.rationale.fhir.terminology.Table;
import dev.rationale.fhir.terminology.Terminology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be asked of a FHIR server for a guideline to be answered: what the reader knows by itself, and what the package
 * declares. Prefetch templates, the searches inside a server and what is required of a client all come from this list.
 */
public final class PatientSearches {

    private static final List<PatientSearch> KNOWN =
            Table.rows(PatientSearches.class, "/dev/rationale/service/searches.csv").stream()
                    .map(PatientSearches::search)
                    .toList();

    private PatientSearches() {}

    public static List<PatientSearch> of(Guideline guideline) {
        return of(guideline.kinds());
    }

    /**
     * The searches for a guideline that declares some kinds of fact. What is declared is required: a rule may decide by its absence,
     * and what was never asked for is not absent.
     */
    public static List<PatientSearch> of(List<FactKind> kinds) {
        return Stream.concat(KNOWN.stream(), kinds.stream().map(PatientSearches::declared))
                .toList();
    }

    private static PatientSearch declared(FactKind kind) {
        Set<String> taken = KNOWN.stream().map(PatientSearch::key).collect(Collectors.toSet());
        String key = taken.contains(kind.kind()) ? "declared-" + kind.kind() : kind.kind();
        List<String> codes = sorted(kind.codes().stream().map(FactKind.Code::code));
        return new PatientSearch(key, kind.resource().type(), "patient", true, codes, Optional.empty());
    }

    private static PatientSearch search(Row row) {
        List<String> roles = row.text("roles").isEmpty()
                ? List.of()
                : Arrays.asList(row.text("roles").split("\\|", -1));
        Optional<Integer> years =
                Optional.of(row.text("years")).filter(text -> !text.isEmpty()).map(Integer::valueOf);
        return new PatientSearch(
                row.text("key"),
                row.text("type"),
                row.text("parameter"),
                row.text("need").equals("required"),
                sorted(roles.stream()
                        .flatMap(role -> Terminology.standard().codings(role).stream())
                        .map(Coding::code)),
                years);
    }

    private static List<String> sorted(Stream<String> codes) {
        return codes.distinct().sorted().toList();
    }
}
