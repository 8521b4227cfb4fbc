package dev.rationale.service;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
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
                        KNOWN.stream().flatMap(known -> known.asked(kinds)),
                        kinds.stream().filter(PatientSearches::isAskedForApart).map(PatientSearches::declared))
                .toList();
    }

    /**
     * A search of its own key.
     *
     * @param kinds the observations that it asks for where a package declares them; it is not made of a package that declares none
     */
    private record Known(PatientSearch search, Set<String> kinds) {

        Stream<PatientSearch> asked(List<FactKind> declared) {
            List<FactKind> taken = declared.stream().filter(this::takesIn).toList();
            return taken.isEmpty() && !kinds.isEmpty() ? Stream.empty() : Stream.of(search.alsoFor(taken));
        }

        boolean takesIn(FactKind kind) {
            return switch (kind.of()) {
                case RESULT -> kind.prefixes().isEmpty() && kinds.contains(kind.kind());
                case ANSWER ->
                    (kind.prefixes().isEmpty() && kinds.contains(kind.kind()))
                            || (search.key().equals(CONDITIONS) && kind.from().contains(search.type()));
                case CONDITION -> search.key().equals(CONDITIONS);
                case EVENT ->
                    kind.from().contains(search.type())
                            && (!search.type().equals("Observation") || kinds.contains(kind.kind()));
                case EXPOSURE, ENROLMENT -> kind.from().contains(search.type());
                case INTOLERANCE, PATIENT, PROPOSAL -> false;
            };
        }
    }

    private static boolean isAskedForApart(FactKind kind) {
        return switch (kind.of()) {
            case RESULT, ANSWER, INTOLERANCE, CONDITION ->
                KNOWN.stream()
                        .filter(known ->
                                known.search().type().equals(kind.from().get(0)))
                        .noneMatch(known -> known.takesIn(kind));
            case EVENT, EXPOSURE, ENROLMENT, PATIENT, PROPOSAL -> false;
        };
    }

    private static PatientSearch declared(FactKind kind) {
        Set<String> taken = KNOWN.stream().map(known -> known.search().key()).collect(Collectors.toSet());
        String key = taken.contains(kind.kind()) ? "declared-" + kind.kind() : kind.kind();
        PatientSearch all = new PatientSearch(
                key, kind.from().get(0), "patient", false, List.of(kind.kind()), PatientSearch.Filter.NONE);
        return all.alsoFor(List.of(kind));
    }

    private static Known known(Row row) {
        Optional<PatientSearch.Since> since = Optional.of(row.text("date"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> new PatientSearch.Since(parameter, Integer.parseInt(row.text("years"))));
        PatientSearch search = new PatientSearch(
                row.text("key"),
                row.text("type"),
                row.text("parameter"),
                row.text("need").equals("required"),
                List.of(),
                new PatientSearch.Filter(List.of(), items(row, "statuses").toList(), since));
        return new Known(search, items(row, "kinds").collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> items(Row row, String column) {
        return Arrays.stream(row.text(column).split("\\|", -1)).filter(item -> !item.isEmpty());
    }
}
