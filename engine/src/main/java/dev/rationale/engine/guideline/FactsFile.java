package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind.Code;
import dev.rationale.engine.guideline.FactKind.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code facts.yaml}, the kinds of fact that a package declares; a package without the file declares none. */
final class FactsFile {

    static final String PATH = "facts.yaml";

    private final String text;
    private final List<Problem> problems;
    private final Map<Boolean, Map<Code, String>> owners = new HashMap<>();

    /** What is wrong with a kind is told where it is named. */
    private String place = "";

    private FactsFile(String text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    /**
     * Reads the file.
     *
     * @param languages those of the package, in each of which every kind has a label
     */
    static List<FactKind> read(PackageFiles files, List<String> languages, YamlFiles yaml, List<Problem> problems) {
        String text = files.canonical().get(PATH);
        if (text == null) {
            return List.of();
        }
        FactsFile file = new FactsFile(text, problems);
        return yaml.read(PATH, text, FactsYaml.class, "facts")
                .map(read -> file.kinds(read.facts(), languages))
                .orElse(List.of());
    }

    private List<FactKind> kinds(List<FactsYaml.KindYaml> written, List<String> languages) {
        List<FactKind> kinds = new ArrayList<>();
        List<String> names = written.stream().map(FactsYaml.KindYaml::kind).toList();
        for (int index = 0; index < written.size(); index++) {
            String name = names.get(index);
            int first = names.indexOf(name);
            FileProblems faults = new FileProblems(PATH, text);
            place = "facts[" + first + "].kind";
            if (first < index) {
                faults.add("F002", place, "the kind '" + name + "' is declared twice");
            }
            FactKind kind = kind(written.get(index), faults);
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

    private FactKind kind(FactsYaml.KindYaml one, FileProblems faults) {
        Resource resource = resource(one.resource());
        value(resource, one, faults);
        means(resource, one, faults);
        Set<Code> codes = codes(one.codes());
        codes.forEach(code -> owned(resource, code, one.kind(), faults));
        return new FactKind(
                one.kind(),
                one.label(),
                resource,
                codes,
                one.prefixes().stream()
                        .map(prefix -> new FactKind.Prefix(prefix.system(), prefix.prefix()))
                        .toList(),
                new TreeMap<>(one.names()),
                codes(one.panels()),
                one.measuredIn(),
                new TreeMap<>(one.units()),
                plausible(one, faults),
                answers(one.answers(), faults),
                displays(one));
    }

    private static Set<Code> codes(List<FactsYaml.CodeYaml> written) {
        return written.stream().map(FactsFile::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Bounds plausible(FactsYaml.KindYaml one, FileProblems faults) {
        FactsYaml.RangeYaml range = one.plausible();
        if (range == null) {
            return Bounds.UNKNOWN;
        }
        if (one.units().isEmpty() || range.from() > range.to()) {
            faults.add(
                    "F005",
                    place,
                    one.units().isEmpty()
                            ? "only a kind with 'units' has a plausible range"
                            : "the plausible range ends at " + Bounds.plain(range.to()) + ", before it begins at "
                                    + Bounds.plain(range.from()));
            return Bounds.UNKNOWN;
        }
        return new Bounds(range.from(), true, range.to(), true);
    }

    private static Map<Code, String> displays(FactsYaml.KindYaml one) {
        Map<Code, String> displays = new HashMap<>();
        Stream.concat(Stream.of(one.codes()), one.answers().values().stream())
                .flatMap(List::stream)
                .forEach(code -> {
                    if (code.display() != null) {
                        displays.putIfAbsent(code(code), code.display());
                    }
                });
        return displays;
    }

    private static Resource resource(String written) {
        return Arrays.stream(Resource.values())
                .filter(resource -> resource.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The schema knows a resource that nothing reads."));
    }

    private void value(Resource resource, FactsYaml.KindYaml one, FileProblems faults) {
        boolean observed = resource == Resource.OBSERVATION;
        if (observed == (one.units().isEmpty() == one.answers().isEmpty())) {
            faults.add(
                    "F005",
                    place,
                    observed
                            ? "an Observation states either 'units' or 'answers'"
                            : "only an Observation states 'units' or 'answers'");
        }
        if (!one.units().isEmpty() && one.measuredIn().isBlank()) {
            faults.add("Y003", place, "the key 'measuredIn' is missing or empty");
        }
    }

    /** A name is looked for in the words for a medicine; what else is written in words is not read. */
    private void means(Resource resource, FactsYaml.KindYaml one, FileProblems faults) {
        boolean medicine = resource == Resource.MEDICATION || resource == Resource.DRAFT_ORDER;
        if (resource != Resource.PATIENT && !(medicine ? one.saysWhatItIs() : saysByCode(one))) {
            faults.add("Y003", place, "the key 'codes' is missing or empty");
        }
        if (!medicine && !one.names().isEmpty()) {
            faults.add("F005", place, "only a medicine has 'names'; expected 'resource: Medication' or 'DraftOrder'");
        }
        if (resource != Resource.OBSERVATION && !one.panels().isEmpty()) {
            faults.add("F005", place, "only an Observation stands in 'panels'");
        }
    }

    private static boolean saysByCode(FactsYaml.KindYaml one) {
        return !one.codes().isEmpty() || !one.prefixes().isEmpty();
    }

    private Map<Code, String> answers(Map<String, List<FactsYaml.CodeYaml>> written, FileProblems faults) {
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
        return answers;
    }

    /** A medicine that is ordered is another kind than the same medicine when it is taken. */
    private void owned(Resource resource, Code code, String kind, FileProblems faults) {
        String before = owners.computeIfAbsent(resource == Resource.DRAFT_ORDER, any -> new HashMap<>())
                .putIfAbsent(code, kind);
        if (before != null && !before.equals(kind)) {
            faults.add("F003", place, "the code " + code.code() + " means both '" + before + "' and '" + kind + "'");
        }
    }

    private static Code code(FactsYaml.CodeYaml one) {
        return new Code(one.system(), one.code());
    }
}
