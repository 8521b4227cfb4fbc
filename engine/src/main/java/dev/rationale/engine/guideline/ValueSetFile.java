package dev.rationale.engine.guideline;

import static dev.rationale.engine.guideline.ValueSetYaml.orNone;

import dev.rationale.engine.guideline.ValueSetYaml.CodeYaml;
import dev.rationale.engine.guideline.ValueSetYaml.EntryYaml;
import dev.rationale.engine.guideline.ValueSetYaml.PrefixYaml;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.CodeSystems.CodeSystem;
import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Spellings;
import dev.rationale.engine.terminology.ValueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a value set of a file, and says what is wrong in it. */
final class ValueSetFile {

    private final String path;
    private final String text;
    private final ValueSetYaml file;
    private final List<Problem> problems = new ArrayList<>();
    private final CodeSystems systems = CodeSystems.standard();

    private ValueSetFile(String path, String text, ValueSetYaml file) {
        this.path = path;
        this.text = text;
        this.file = file;
    }

    /** The set, if it is sound; else its problems are added. */
    static Optional<ValueSet> read(String path, String text, ValueSetYaml file, List<Problem> problems) {
        ValueSetFile reader = new ValueSetFile(path, text, file);
        ValueSet set = reader.set();
        reader.problems.addAll(ValueSetChecks.of(path, text, set));
        problems.addAll(reader.problems);
        return reader.problems.isEmpty() ? Optional.of(set) : Optional.empty();
    }

    private ValueSet set() {
        Map<String, ValueSet.Source> sources = new TreeMap<>();
        file.sources()
                .forEach((key, one) ->
                        sources.put(key, new ValueSet.Source(one.title(), orEmpty(one.url()), orEmpty(one.licence()))));
        return new ValueSet(
                file.id(),
                file.title(),
                file.version(),
                file.date(),
                ValueSet.Reading.valueOf(file.reads().toUpperCase(Locale.ROOT)),
                complete(),
                new TreeMap<>(sources),
                entries("members", file.members()),
                entries("others", file.others()),
                combinations(),
                file.ignore(),
                file.vague(),
                Digests.sha256(text));
    }

    private Set<String> complete() {
        List<String> written = file.complete();
        return IntStream.range(0, written.size())
                .mapToObj(index -> uri(written.get(index), "complete[" + index + "]"))
                .collect(Collectors.toSet());
    }

    private List<ValueSet.Entry> entries(String list, List<EntryYaml> written) {
        List<ValueSet.Entry> entries = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            EntryYaml one = written.get(index);
            entries.add(new ValueSet.Entry(
                    orEmpty(one.name()),
                    orEmpty(one.group()),
                    Boolean.TRUE.equals(one.decides()),
                    orNone(one.coveredBy()),
                    orNone(one.alsoFor()),
                    spellings(one),
                    codes(one, list + "[" + index + "]")));
        }
        return entries;
    }

    private List<ValueSet.Combination> combinations() {
        List<ValueSet.Combination> combinations = new ArrayList<>();
        for (int index = 0; index < file.combinations().size(); index++) {
            EntryYaml one = file.combinations().get(index);
            combinations.add(new ValueSet.Combination(
                    orNone(one.of()), orEmpty(one.is()), spellings(one), codes(one, "combinations[" + index + "]")));
        }
        return combinations;
    }

    private static Spellings spellings(EntryYaml one) {
        Map<String, List<String>> names = one.names();
        return new Spellings(
                names == null ? new TreeMap<>() : new TreeMap<>(names),
                orNone(one.brands()),
                orNone(one.abbreviations()),
                orNone(one.stems()),
                orNone(one.ambiguous()));
    }

    private Codes codes(EntryYaml one, String place) {
        List<Codes.Row> rows = new ArrayList<>();
        List<CodeYaml> codes = orNone(one.codes());
        for (int index = 0; index < codes.size(); index++) {
            rows.add(row(codes.get(index), place + ".codes[" + index + "]"));
        }
        List<Codes.Prefix> beginnings = new ArrayList<>();
        List<PrefixYaml> prefixes = orNone(one.prefixes());
        for (int index = 0; index < prefixes.size(); index++) {
            PrefixYaml prefix = prefixes.get(index);
            Coding beginning = coding(prefix.system(), prefix.prefix(), place + ".prefixes[" + index + "]");
            beginnings.add(new Codes.Prefix(beginning, orEmpty(prefix.display()), prefix.source()));
        }
        return new Codes(rows, beginnings);
    }

    private Codes.Row row(CodeYaml one, String place) {
        Double limit = one.detectionLimit();
        return new Codes.Row(
                coding(one.system(), one.code(), place),
                orEmpty(one.display()),
                one.source(),
                orEmpty(one.scale()),
                limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit),
                orEmpty(one.unit()),
                Boolean.TRUE.equals(one.past()));
    }

    private Coding coding(String system, String code, String place) {
        return systems.normal(uri(system, place + ".system"), code);
    }

    /** A system by its short name; one that has none by its address. */
    private String uri(String written, String place) {
        Optional<CodeSystem> known = systems.system(written);
        if (known.isEmpty() && !written.contains(":")) {
            YamlPlaces.Place at = YamlPlaces.of(text).of(place, new YamlPlaces.Place(0, 0));
            problems.add(new Problem(
                    "V001",
                    path,
                    at.line(),
                    at.column(),
                    "the system '" + written + "' is not known; expected an address, or one of "
                            + String.join(", ", systems.names()),
                    Nearest.maybe(written, systems.names())));
        }
        return known.map(CodeSystem::uri).orElse(written);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
