package dev.rationale.engine.guideline;

import dev.rationale.engine.guideline.FactKind.Code;
import dev.rationale.engine.guideline.FactKind.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code facts.yaml}, the kinds of fact that a package declares; a package without the file declares none. */
final class FactsFile {

    static final String PATH = "facts.yaml";

    private final String text;
    private final List<Problem> problems;
    private final Map<String, Integer> kindLines = new HashMap<>();
    private final Map<Code, String> owners = new HashMap<>();

    private FactsFile(String text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    static List<FactKind> read(PackageFiles files, List<Problem> problems) {
        String text = files.canonical().get(PATH);
        if (text == null) {
            return List.of();
        }
        FactsFile file = new FactsFile(text, problems);
        return YamlFile.read(PATH, text, FactsYaml.class, problems)
                .map(read -> file.kinds(orEmpty(read.facts())))
                .orElse(List.of());
    }

    /** Every kind has a label in every language of the package. */
    static List<Problem> labels(Manifest manifest, List<FactKind> kinds, String text) {
        List<Problem> problems = new ArrayList<>();
        for (FactKind kind : kinds) {
            manifest.languages().stream()
                    .filter(language -> !kind.label().containsKey(language))
                    .forEach(language -> problems.add(new Problem(
                            "F001",
                            PATH,
                            Lines.of(text, "kind: " + kind.kind()),
                            "kind '" + kind.kind() + "' has no label in language '" + language + "'",
                            "")));
        }
        return problems;
    }

    private List<FactKind> kinds(List<FactsYaml.KindYaml> written) {
        List<FactKind> kinds = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (FactsYaml.KindYaml one : written) {
            Required required = new Required(PATH, text);
            FactKind kind = kind(one, required);
            if (!kind.kind().isEmpty() && !names.add(kind.kind())) {
                required.add("F002", "the kind '" + kind.kind() + "' is declared twice");
            }
            problems.addAll(placed(kind.kind(), required.problems()));
            if (required.problems().isEmpty()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private FactKind kind(FactsYaml.KindYaml one, Required required) {
        String name = required.text("kind", one.kind());
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]*")) {
            required.add("F006", "the kind '" + name + "' is not a name; expected small letters, digits and hyphens");
        }
        Map<String, String> label = one.label() == null ? Map.of() : one.label();
        Map<String, Double> units = one.units() == null ? Map.of() : one.units();
        Map<String, List<FactsYaml.CodeYaml>> answers = one.answers() == null ? Map.of() : one.answers();
        Resource resource = resource(one.resource(), required);
        value(resource, one, units, answers, required);
        Set<Code> codes = new LinkedHashSet<>();
        required.list("codes", one.codes()).forEach(code -> codes.add(code(code, required)));
        codes.forEach(code -> owned(code, name, required));
        return new FactKind(
                name,
                label,
                resource,
                codes,
                one.measuredIn() == null ? "" : one.measuredIn(),
                new TreeMap<>(units),
                answers(answers, required),
                displays(one, answers));
    }

    private static Map<Code, String> displays(FactsYaml.KindYaml one, Map<String, List<FactsYaml.CodeYaml>> answers) {
        Map<Code, String> displays = new HashMap<>();
        Stream.concat(Stream.of(orEmpty(one.codes())), answers.values().stream().map(FactsFile::orEmpty))
                .flatMap(List::stream)
                .forEach(code -> {
                    if (code.system() != null && code.code() != null && code.display() != null) {
                        displays.putIfAbsent(new Code(code.system(), code.code()), code.display());
                    }
                });
        return displays;
    }

    private static Resource resource(@Nullable String written, Required required) {
        String name = required.text("resource", written);
        List<String> known =
                Arrays.stream(Resource.values()).map(Resource::type).toList();
        Optional<Resource> found = Arrays.stream(Resource.values())
                .filter(resource -> resource.type().equals(name))
                .findFirst();
        if (found.isEmpty() && !name.isEmpty()) {
            required.problem(
                    "F004",
                    "'resource' is '" + name + "'; expected one of " + String.join(", ", known),
                    Nearest.maybe(name, known),
                    "resource: " + name);
        }
        return found.orElse(Resource.OBSERVATION);
    }

    private static void value(
            Resource resource,
            FactsYaml.KindYaml one,
            Map<String, Double> units,
            Map<String, List<FactsYaml.CodeYaml>> answers,
            Required required) {
        boolean observed = resource == Resource.OBSERVATION;
        if (observed == (units.isEmpty() == answers.isEmpty())) {
            required.add(
                    "F005",
                    observed
                            ? "an Observation states either 'units' or 'answers'"
                            : "only an Observation states 'units' or 'answers'");
        }
        if (!units.isEmpty()) {
            required.text("measuredIn", one.measuredIn());
        }
        units.forEach((unit, factor) -> {
            if (factor == null || !(factor > 0)) {
                required.add(
                        "F005",
                        "the factor of unit '" + unit + "' is " + factor + "; expected a number above 0",
                        unit + ":",
                        unit + "\":");
            }
        });
    }

    private static Map<Code, String> answers(Map<String, List<FactsYaml.CodeYaml>> written, Required required) {
        Map<Code, String> answers = new HashMap<>();
        written.forEach((answer, codes) -> {
            for (FactsYaml.CodeYaml one : required.list("answers: " + answer, codes)) {
                String before = answers.put(code(one, required), answer);
                if (before != null && !before.equals(answer)) {
                    required.add(
                            "F003", "the code " + one.code() + " means both '" + before + "' and '" + answer + "'");
                }
            }
        });
        return answers;
    }

    private void owned(Code code, String kind, Required required) {
        String before = owners.putIfAbsent(code, kind);
        if (before != null && !before.equals(kind)) {
            required.add("F003", "the code " + code.code() + " means both '" + before + "' and '" + kind + "'");
        }
    }

    private static Code code(FactsYaml.CodeYaml one, Required required) {
        return new Code(required.text("codes: system", one.system()), required.text("codes: code", one.code()));
    }

    /** What is wrong with a kind is told at the line that names it. */
    private List<Problem> placed(String kind, List<Problem> found) {
        int line = kindLines.computeIfAbsent(kind, one -> Lines.of(text, "kind: " + one));
        return found.stream().map(problem -> problem.at(line)).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
