package dev.rationale.service;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
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

    /** The search for conditions by code, which declared conditions join: a chart is asked once for all of them. */
    private static final String CONDITIONS = "conditions";

    private PatientSearches() {}

    public static List<PatientSearch> of(Guideline guideline) {
        return of(guideline.kinds());
    }

    /**
     * The searches for a guideline that declares some kinds of fact. What is declared is required: a rule may decide by its absence,
     * and what was never asked for is not absent. Medicines are asked for whole, because they are recognised by name too.
     */
    public static List<PatientSearch> of(List<FactKind> kinds) {
        Set<String> whole = kinds.stream()
                .filter(kind -> kind.of() == KindOf.EXPOSURE && !kind.own())
                .flatMap(kind -> kind.from().stream())
                .collect(Collectors.toSet());
        List<String> conditions = kinds.stream()
                .filter(PatientSearches::joinsConditions)
                .flatMap(kind -> kind.codes().stream())
                .map(FactKind.Code::code)
                .toList();
        return Stream.concat(
                        KNOWN.stream()
                                .map(one -> whole.contains(one.type()) ? one.demanded() : one)
                                .map(one -> one.key().equals(CONDITIONS) ? one.alsoFor(conditions) : one),
                        kinds.stream().filter(PatientSearches::isAskedForApart).map(PatientSearches::declared))
                .toList();
    }

    private static boolean joinsConditions(FactKind kind) {
        return kind.of() == KindOf.CONDITION && !kind.own() && kind.prefixes().isEmpty();
    }

    private static boolean isAskedForApart(FactKind kind) {
        return switch (kind.of()) {
            case RESULT, ANSWER, INTOLERANCE -> !kind.own();
            case CONDITION -> !kind.own() && !joinsConditions(kind);
            case EVENT, PATIENT, EXPOSURE, PROPOSAL, ENROLMENT -> false;
        };
    }

    /** A search names whole codes only, so that where prefixes are declared everything of the type is asked for. */
    private static PatientSearch declared(FactKind kind) {
        Set<String> taken = KNOWN.stream().map(PatientSearch::key).collect(Collectors.toSet());
        String key = taken.contains(kind.kind()) ? "declared-" + kind.kind() : kind.kind();
        List<String> codes = kind.prefixes().isEmpty()
                ? sorted(Stream.concat(kind.codes().stream(), kind.panels().stream())
                        .map(FactKind.Code::code))
                : List.of();
        return new PatientSearch(key, kind.from().get(0), "patient", true, codes, Optional.empty());
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
