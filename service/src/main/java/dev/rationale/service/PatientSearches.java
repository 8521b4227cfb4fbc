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

    private static final List<Known> KNOWN =
            Table.rows(PatientSearches.class, "/dev/rationale/service/searches.csv").stream()
                    .map(PatientSearches::known)
                    .toList();

    /** The search for conditions by code, which declared conditions join: a chart is asked once for all of them. */
    private static final String CONDITIONS = "conditions";

    private PatientSearches() {}

    public static List<PatientSearch> of(Guideline guideline) {
        return of(guideline.kinds());
    }

    /** The searches that clients of a style can be asked for. */
    public static List<PatientSearch> of(Guideline guideline, PrefetchStyle style) {
        return of(guideline).stream().filter(one -> !style.lacks(one)).toList();
    }

    /**
     * The searches for a guideline that declares some kinds of fact. Of what is declared and was not answered the rules are told that
     * nothing is known of it ({@link Unanswered}), so that it costs no answer. Medicines are asked for whole, because they are recognised
     * by name too.
     */
    public static List<PatientSearch> of(List<FactKind> kinds) {
        return Stream.concat(
                        KNOWN.stream()
                                .map(known -> known.search()
                                        .alsoFor(kinds.stream()
                                                .filter(known::takesIn)
                                                .toList())),
                        kinds.stream().filter(PatientSearches::isAskedForApart).map(PatientSearches::declared))
                .toList();
    }

    /**
     * A search that the reader needs by itself.
     *
     * @param kinds observations that are asked for along with it where a package declares them
     */
    private record Known(PatientSearch search, Set<String> kinds) {

        boolean takesIn(FactKind kind) {
            boolean whole = kind.prefixes().isEmpty();
            return switch (kind.resource()) {
                case OBSERVATION -> whole && kinds.contains(kind.kind());
                case CONDITION -> whole && search.key().equals(CONDITIONS);
                case MEDICATION -> kind.resource().types().contains(search.type());
                case ALLERGY_INTOLERANCE, PATIENT, DRAFT_ORDER -> false;
            };
        }
    }

    private static boolean isAskedForApart(FactKind kind) {
        return switch (kind.resource()) {
            case OBSERVATION, ALLERGY_INTOLERANCE, CONDITION ->
                KNOWN.stream().noneMatch(known -> known.takesIn(kind));
            case PATIENT, MEDICATION, DRAFT_ORDER -> false;
        };
    }

    /** A search names whole codes only, so that where prefixes are declared everything of the type is asked for. */
    private static PatientSearch declared(FactKind kind) {
        Set<String> taken =
                KNOWN.stream().map(known -> known.search().key()).collect(Collectors.toSet());
        String key = taken.contains(kind.kind()) ? "declared-" + kind.kind() : kind.kind();
        PatientSearch all = new PatientSearch(
                key, kind.resource().written(), "patient", false, List.of(kind.kind()), PatientSearch.Filter.NONE);
        return kind.prefixes().isEmpty() ? all.alsoFor(List.of(kind)) : all;
    }

    private static Known known(Row row) {
        Optional<PatientSearch.Since> since = Optional.of(row.text("date"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> new PatientSearch.Since(parameter, Integer.parseInt(row.text("years"))));
        List<String> codes = items(row, "roles")
                .flatMap(role -> Terminology.standard().codings(role).stream())
                .map(Coding::code)
                .distinct()
                .sorted()
                .toList();
        PatientSearch search = new PatientSearch(
                row.text("key"),
                row.text("type"),
                row.text("parameter"),
                row.text("need").equals("required"),
                List.of(),
                new PatientSearch.Filter(codes, items(row, "statuses").toList(), since));
        return new Known(search, items(row, "kinds").collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> items(Row row, String column) {
        return Arrays.stream(row.text(column).split("\\|", -1)).filter(item -> !item.isEmpty());
    }
}
