package dev.rationale.service;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.OfKinds;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Every call of a client asks for them. */
    private static final OfKinds<List<PatientSearch>> SEARCHES = new OfKinds<>(PatientSearches::made);

    private PatientSearches() {}

    public static List<PatientSearch> of(Guideline guideline) {
        return of(guideline.kinds());
    }

    /** The searches that clients of a style can be asked for. */
    public static List<PatientSearch> of(Guideline guideline, PrefetchStyle style) {
        return of(guideline).stream().filter(one -> !style.lacks(one)).toList();
    }

    /**
     * The searches for a guideline that declares some kinds of fact: of the types that one search asks for whole those that it reads, and
     * besides one for each kind, or for several that share it. Of what is declared and was not answered the rules are told that nothing is
     * known of it ({@link Unanswered}), so that it costs no answer. Medicines are asked for whole, because they are recognised by name too.
     */
    public static List<PatientSearch> of(List<FactKind> kinds) {
        return SEARCHES.of(kinds);
    }

    private static List<PatientSearch> made(List<FactKind> kinds) {
        return Stream.concat(KNOWN.stream().flatMap(known -> known.asked(kinds)), apart(kinds))
                .toList();
    }

    /** A search for all that is of a type. */
    private record Known(PatientSearch search) {

        Stream<PatientSearch> asked(List<FactKind> declared) {
            boolean read = search.readsPatient()
                    || declared.stream().anyMatch(kind -> kind.from().contains(search.type()));
            return read
                    ? Stream.of(search.alsoFor(
                            declared.stream().filter(this::takesIn).toList()))
                    : Stream.empty();
        }

        boolean takesIn(FactKind kind) {
            return switch (kind.of()) {
                case ANSWER, CONDITION, EVENT, EXPOSURE, ENROLMENT ->
                    kind.from().contains(search.type());
                case RESULT, INTOLERANCE, PATIENT, PROPOSAL -> false;
            };
        }
    }

    private static Stream<PatientSearch> apart(List<FactKind> kinds) {
        Map<String, PatientSearch> byKey = new LinkedHashMap<>();
        for (FactKind kind : kinds) {
            for (String type : kind.from()) {
                if (isAskedForApart(kind, type)) {
                    PatientSearch own = declared(kind, type);
                    byKey.merge(type + " " + own.key(), own, (before, more) -> before.joined(more, kind));
                }
            }
        }
        return byKey.values().stream().map(one -> one.calledApartFrom(byKey.values()));
    }

    private static boolean isAskedForApart(FactKind kind, String type) {
        return switch (kind.of()) {
            case PATIENT, PROPOSAL -> false;
            default ->
                KNOWN.stream()
                        .filter(known -> known.search().type().equals(type))
                        .noneMatch(known -> known.takesIn(kind));
        };
    }

    private static PatientSearch declared(FactKind kind, String type) {
        Set<String> taken = KNOWN.stream().map(known -> known.search().key()).collect(Collectors.toSet());
        String named =
                kind.search().key().isEmpty() ? kind.kind() : kind.search().key();
        Optional<PatientSearch.Since> since = Optional.of(kind.search().years())
                .filter(years -> years > 0 && type.equals("Observation"))
                .map(years -> new PatientSearch.Since("date", years));
        PatientSearch all = new PatientSearch(
                taken.contains(named) ? "declared-" + named : named,
                type,
                "patient",
                kind.search().required(),
                List.of(),
                new PatientSearch.Filter(List.of(), List.of(), since));
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
        return new Known(search);
    }

    private static Stream<String> items(Row row, String column) {
        return Arrays.stream(row.text(column).split("\\|", -1)).filter(item -> !item.isEmpty());
    }
}
