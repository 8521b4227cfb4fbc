package dev.rationale.engine.guideline;

import dev.rationale.engine.guideline.FactKind.Code;
import dev.rationale.engine.guideline.FactKind.Means;
import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.engine.terminology.ValueSetReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What means a kind: the members of a value set of the package, or the codes and names that its declaration lists. */
record MeansOf(KindOf of, FactsYaml.KindYaml one, Terminology terminology, String place, FileProblems faults) {

    /** What needs no code to be recognised. */
    static Means nothing() {
        return new Means(
                new ValueSetReader(ListedSet.EMPTY),
                false,
                Set.of(),
                false,
                Set.of(),
                List.of(),
                new TreeMap<>(),
                Set.of(),
                Set.of(),
                Map.of(),
                Optional.empty(),
                Set.of());
    }

    Means means() {
        boolean shared = !one.valueSet().isEmpty();
        ValueSetReader reader = shared
                ? set(one.valueSet(), terminology, place, faults).orElseGet(() -> new ValueSetReader(ListedSet.EMPTY))
                : new ValueSetReader(new ListedSet(of, one).set());
        one.members().stream()
                .filter(name -> reader.set().member(name).isEmpty())
                .forEach(name -> faults.add(
                        "F005",
                        place,
                        "'" + name + "' is not a member of the value set '" + one.valueSet() + "'",
                        Nearest.maybe(
                                name,
                                reader.set().members().stream()
                                        .map(ValueSet.Entry::name)
                                        .toList())));
        return means(reader, shared);
    }

    /** The value set of an id. */
    static Optional<ValueSetReader> set(String id, Terminology terminology, String place, FileProblems faults) {
        Optional<ValueSetReader> reader = terminology.reader(id);
        if (reader.isEmpty()) {
            faults.add(
                    "F005",
                    place,
                    "the value set '" + id + "' is not one of the package",
                    Nearest.maybe(id, terminology.ids()));
        }
        return reader;
    }

    private Means means(ValueSetReader reader, boolean shared) {
        List<Codes> codes = reader.set().codesOf(one.members());
        List<Codes.Row> rows =
                codes.stream().flatMap(some -> some.rows().stream()).toList();
        return new Means(
                reader,
                shared,
                one.members(),
                Boolean.TRUE.equals(one.refuted()),
                rows.stream().map(MeansOf::code).collect(Collectors.toSet()),
                codes.stream()
                        .flatMap(some -> some.prefixes().stream())
                        .map(prefix -> new FactKind.Prefix(
                                prefix.beginning().system(), prefix.beginning().code()))
                        .toList(),
                names(reader.set()),
                one.panels().stream().map(FactsFile::code).collect(Collectors.toSet()),
                one.specimens(),
                displays(rows),
                one.contradictedBy().isEmpty()
                        ? Optional.empty()
                        : set(one.contradictedBy(), terminology, place, faults),
                one.settledBy());
    }

    private SortedMap<String, List<String>> names(ValueSet set) {
        SortedMap<String, List<String>> names = new TreeMap<>();
        set.members().stream()
                .filter(member -> one.members().isEmpty() || one.members().contains(member.name()))
                .forEach(member -> names.put(member.name(), member.spellings().sure()));
        names.values().removeIf(List::isEmpty);
        return names;
    }

    private Map<Code, String> displays(List<Codes.Row> rows) {
        Map<Code, String> displays = new HashMap<>();
        rows.stream().filter(row -> !row.display().isEmpty()).forEach(row -> displays.put(code(row), row.display()));
        Stream.of(one.answers().values())
                .flatMap(answers -> answers.stream())
                .flatMap(List::stream)
                .forEach(code -> Optional.ofNullable(code.display())
                        .ifPresent(display -> displays.putIfAbsent(FactsFile.code(code), display)));
        return displays;
    }

    private static Code code(Codes.Row row) {
        return new Code(row.coding().system(), row.coding().code());
    }
}
