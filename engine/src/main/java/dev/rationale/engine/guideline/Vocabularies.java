package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** The vocabularies on the class path. */
public final class Vocabularies {

    private Vocabularies() {}

    /**
     * The vocabulary that a package names, joined with the kinds of fact that it declares.
     *
     * @throws InvalidGuideline if there is none of that name, or the package does not set what it needs
     */
    public static Vocabulary of(Manifest manifest, List<FactKind> kinds) {
        List<Problem> problems = problems(manifest);
        if (!problems.isEmpty()) {
            throw new InvalidGuideline(problems);
        }
        return DeclaredVocabulary.of(named(manifest.vocabulary()).orElseThrow(), kinds);
    }

    /** What keeps a package from using the vocabulary that it names. */
    public static List<Problem> problems(Manifest manifest) {
        Optional<Vocabulary> vocabulary = named(manifest.vocabulary());
        if (vocabulary.isEmpty()) {
            return List.of(problem(
                    "M006",
                    "vocabulary '" + manifest.vocabulary() + "' is not known",
                    "one of these was meant: "
                            + known().stream().map(Vocabulary::name).sorted().collect(Collectors.joining(", "))));
        }
        List<String> set = manifest.parameters().stream()
                .map(parameter -> parameter.name())
                .toList();
        List<Problem> problems = new ArrayList<>();
        vocabulary.get().requiredParameters().stream()
                .filter(name -> !set.contains(name))
                .sorted()
                .forEach(name -> problems.add(problem(
                        "M007",
                        "vocabulary '" + manifest.vocabulary() + "' needs the parameter '" + name
                                + "', which is not set",
                        "")));
        return problems;
    }

    /** The Java packages whose facts and values the rules of some vocabulary may import. */
    static Set<String> packages() {
        return known().stream()
                .flatMap(vocabulary -> vocabulary.packages().stream())
                .collect(Collectors.toSet());
    }

    /** The class of a fact type, by its simple name, among those of the vocabulary that a package names. */
    static Optional<Class<?>> factType(Manifest manifest, String name) {
        return named(manifest.vocabulary()).stream()
                .flatMap(vocabulary -> vocabulary.packages().stream()
                        .sorted()
                        .flatMap(one -> loaded(vocabulary, one + "." + name).stream()))
                .findFirst();
    }

    private static Optional<Class<?>> loaded(Vocabulary vocabulary, String name) {
        try {
            return Optional.of(Class.forName(name, false, vocabulary.getClass().getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<Vocabulary> named(String name) {
        return known().stream()
                .filter(vocabulary -> vocabulary.name().equals(name))
                .findFirst();
    }

    private static List<Vocabulary> known() {
        return ServiceLoader.load(Vocabulary.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static Problem problem(String finding, String what, String maybe) {
        return new Problem(finding, GuidelinePackages.MANIFEST, 0, what, maybe);
    }
}
