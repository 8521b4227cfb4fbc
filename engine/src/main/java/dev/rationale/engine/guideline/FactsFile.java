package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind.Code;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.terminology.ValueSetReader;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.type.PackageTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads {@code facts.yaml}, the kinds of fact that a package declares; a package without the file declares none. */
final class FactsFile {

    static final String PATH = "facts.yaml";

    private final String text;
    private final PackageTypes types;
    private final Terminology terminology;
    private final List<Problem> problems;
    private final Map<Boolean, Map<Code, String>> owners = new HashMap<>();

    /** What is wrong with a kind is told where it is named. */
    private String place = "";

    private FactsFile(String text, PackageTypes types, Terminology terminology, List<Problem> problems) {
        this.text = text;
        this.types = types;
        this.terminology = terminology;
        this.problems = problems;
    }

    /**
     * Reads the file.
     *
     * @param languages those of the package, in each of which every kind has a label
     * @param types the package's own fact types
     * @param terminology the value sets of the package
     */
    static List<FactKind> read(
            PackageFiles files,
            List<String> languages,
            PackageTypes types,
            Terminology terminology,
            YamlFiles yaml,
            List<Problem> problems) {
        String text = files.canonical().get(PATH);
        if (text == null) {
            return List.of();
        }
        FactsFile file = new FactsFile(text, types, terminology, problems);
        return yaml.read(PATH, text, FactsYaml.class, "facts")
                .map(read -> file.kinds(read.facts(), languages))
                .orElse(List.of());
    }

    /** What the file of a package declares that is sound. */
    static List<FactsYaml.KindYaml> written(PackageFiles files, YamlFiles yaml) {
        return Optional.ofNullable(files.canonical().get(PATH))
                .flatMap(text -> yaml.read(PATH, text, FactsYaml.class, "facts"))
                .map(FactsYaml::facts)
                .orElse(List.of());
    }

    /** The kinds of a package that was built. */
    static List<FactKind> kinds(BuiltPackage built, PackageTypes types, Terminology terminology) {
        FileProblems none = new FileProblems(PATH, "");
        FactsFile file = new FactsFile("", types, terminology, none.all());
        return built.facts().stream().map(one -> file.kind(of(one), one, none)).toList();
    }

    private List<FactKind> kinds(List<FactsYaml.KindYaml> written, List<String> languages) {
        List<FactKind> kinds = new ArrayList<>();
        List<String> names = written.stream().map(FactsYaml.KindYaml::kind).toList();
        List<String> declared =
                types.declared().stream().map(DeclaredType::name).toList();
        for (int index = 0; index < written.size(); index++) {
            String name = names.get(index);
            int first = names.indexOf(name);
            FileProblems faults = new FileProblems(PATH, text);
            place = "facts[" + first + "].kind";
            if (first < index) {
                faults.add("F002", place, "the kind '" + name + "' is declared twice");
            }
            FactsYaml.KindYaml one = written.get(index);
            KindOf of = of(one);
            new KindFaults(of, one, place, faults).all();
            codes(one.codes()).forEach(code -> owned(of, code, one.kind(), faults));
            FactKind kind = kind(of, one, faults);
            new FactTypeFaults(kind, declared, place, faults).all();
            kind.means().settledBy().stream()
                    .filter(other -> !names.contains(other))
                    .forEach(other -> faults.add(
                            "F005",
                            place,
                            "'settledBy' names the kind '" + other + "', which is not declared",
                            Nearest.maybe(other, names)));
            if (faults.all().isEmpty()) {
                kinds.add(kind);
            }
            labels(kind, languages, faults);
            problems.addAll(faults.all());
        }
        return kinds;
    }

    private void labels(FactKind kind, List<String> languages, FileProblems faults) {
        languages.stream()
                .filter(language -> !kind.label().containsKey(language))
                .forEach(language -> faults.add(
                        "F001", place, "kind '" + kind.kind() + "' has no label in language '" + language + "'"));
    }

    private static KindOf of(FactsYaml.KindYaml one) {
        return KindOf.named(one.of())
                .orElseThrow(() -> new IllegalStateException("The schema knows a kind that nothing reads."));
    }

    private FactKind kind(KindOf of, FactsYaml.KindYaml one, FileProblems faults) {
        return new FactKind(
                        one.kind(),
                        one.label(),
                        of,
                        one.from().isEmpty() ? of.resources() : one.from(),
                        one.type() == null ? FactType.own(of) : new FactType(one.type(), fields(one), Optional.empty()),
                        one.type() != null,
                        new MeansOf(of, one, terminology, place, faults).means(),
                        amount(one, faults),
                        answers(one.answers(), faults),
                        new FactKind.Course(
                                Boolean.TRUE.equals(one.switches()),
                                one.notAlone(),
                                set(one.notFor(), faults),
                                set(one.unclearFor(), faults)),
                        new FactKind.Effect(
                                Optional.ofNullable(one.ungraded())
                                        .map(type -> new FactType(type, fields(one), Optional.empty())),
                                set(one.grades(), faults),
                                one.attributedTo(),
                                one.other()),
                        new FactKind.Written(one.written(), one.axis().axis()),
                        one.search().search())
                .bound(type -> types.named(type).map(found -> found));
    }

    private FactKind.Amount amount(FactsYaml.KindYaml one, FileProblems faults) {
        return new FactKind.Amount(
                one.measuredIn(),
                new TreeMap<>(one.units()),
                plausible(one, faults),
                Boolean.TRUE.equals(one.unitlessText()),
                one.multipleOf() != null,
                Optional.ofNullable(one.plausible())
                        .map(FactsYaml.RangeYaml::least)
                        .orElse(0.0),
                Optional.ofNullable(one.plausible())
                        .map(FactsYaml.RangeYaml::greatestLimit)
                        .orElse(0.0));
    }

    private static SortedMap<String, ReadingAttribute> fields(FactsYaml.KindYaml one) {
        SortedMap<String, ReadingAttribute> fields = new TreeMap<>();
        one.fields()
                .forEach((component, attribute) ->
                        ReadingAttribute.named(attribute).ifPresent(known -> fields.put(component, known)));
        return fields;
    }

    private static Set<Code> codes(List<FactsYaml.CodeYaml> written) {
        return written.stream().map(FactsFile::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Bounds plausible(FactsYaml.KindYaml one, FileProblems faults) {
        FactsYaml.RangeYaml range = one.plausible();
        if (range == null) {
            return Bounds.UNKNOWN;
        }
        if (range.from() > range.to()) {
            faults.add(
                    "F005",
                    place,
                    "the plausible range ends at " + Bounds.plain(range.to()) + ", before it begins at "
                            + Bounds.plain(range.from()));
            return Bounds.UNKNOWN;
        }
        return new Bounds(range.from(), true, range.to(), true);
    }

    private Optional<ValueSetReader> set(String id, FileProblems faults) {
        return id.isEmpty() ? Optional.empty() : MeansOf.set(id, terminology, place, faults);
    }

    private FactKind.Answers answers(Map<String, List<FactsYaml.CodeYaml>> written, FileProblems faults) {
        Map<Code, String> answers = new HashMap<>();
        written.forEach((answer, codes) -> {
            for (FactsYaml.CodeYaml one : codes) {
                String before = answers.put(code(one), answer);
                if (before != null && !before.equals(answer)) {
                    faults.add(
                            "F003",
                            place,
                            "the code " + one.code() + " means both '" + before + "' and '" + answer + "'");
                }
            }
        });
        return new FactKind.Answers(new TreeSet<>(written.keySet()), answers);
    }

    /** A medicine that is ordered is another kind than the same medicine when it is taken. */
    private void owned(KindOf of, Code code, String kind, FileProblems faults) {
        String before = owners.computeIfAbsent(of == KindOf.PROPOSAL, any -> new HashMap<>())
                .putIfAbsent(code, kind);
        if (before != null && !before.equals(kind)) {
            faults.add("F003", place, "the code " + code.code() + " means both '" + before + "' and '" + kind + "'");
        }
    }

    static Code code(FactsYaml.CodeYaml one) {
        return new Code(one.system(), one.code());
    }
}
