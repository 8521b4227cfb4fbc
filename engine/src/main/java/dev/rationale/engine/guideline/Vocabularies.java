package dev.rationale.engine.guideline;

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
     * @throws InvalidGuideline if there is none of that name,
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
        return List.of();
    }

    /** The Java packages whose facts and values the rules of some vocabulary may import. */
    static Set<String> packages() {
        return known().stream()
                .flatMap(vocabulary -> vocabulary.packages().stream())
                .collect(Collectors.toSet());
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
