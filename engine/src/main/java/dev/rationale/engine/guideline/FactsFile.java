package dev.rationale.engine.guideline;

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
import java.util.stream.Stream;

/** Reads {@code facts.yaml}, the kinds of fact that a package declares; a package without the file declares none. */
final class FactsFile {

    static final String PATH = "facts.yaml";

    private final String text;
    private final List<Problem> problems;
    private final Map<Code, String> owners = new HashMap<>();

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
        Map<String, Double> units = one.units() == null ? Map.of() : one.units();
        Map<String, List<FactsYaml.CodeYaml>> answers = one.answers() == null ? Map.of() : one.answers();
        Resource resource = resource(one.resource());
        value(resource, one, units, answers, faults);
        Set<Code> codes = new LinkedHashSet<>();
        one.codes().forEach(code -> codes.add(code(code)));
        codes.forEach(code -> owned(code, one.kind(), faults));
        return new FactKind(
                one.kind(),
                one.label(),
                resource,
                codes,
                one.measuredIn() == null ? "" : one.measuredIn(),
                new TreeMap<>(units),
                answers(answers, faults),
                displays(one, answers));
    }

    private static Map<Code, String> displays(FactsYaml.KindYaml one, Map<String, List<FactsYaml.CodeYaml>> answers) {
        Map<Code, String> displays = new HashMap<>();
        Stream.concat(Stream.of(one.codes()), answers.values().stream())
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
                .filter(resource -> resource.type().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The schema knows a resource that nothing reads."));
    }

    private void value(
            Resource resource,
            FactsYaml.KindYaml one,
            Map<String, Double> units,
            Map<String, List<FactsYaml.CodeYaml>> answers,
            FileProblems faults) {
        boolean observed = resource == Resource.OBSERVATION;
        if (observed == (units.isEmpty() == answers.isEmpty())) {
            faults.add(
                    "F005",
                    place,
                    observed
                            ? "an Observation states either 'units' or 'answers'"
                            : "only an Observation states 'units' or 'answers'");
        }
        if (!units.isEmpty() && (one.measuredIn() == null || one.measuredIn().isBlank())) {
            faults.add("Y003", place, "the key 'measuredIn' is missing or empty");
        }
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

    private void owned(Code code, String kind, FileProblems faults) {
        String before = owners.putIfAbsent(code, kind);
        if (before != null && !before.equals(kind)) {
            faults.add("F003", place, "the code " + code.code() + " means both '" + before + "' and '" + kind + "'");
        }
    }

    private static Code code(FactsYaml.CodeYaml one) {
        return new Code(one.system(), one.code());
    }
}
