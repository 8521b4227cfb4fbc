package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads guidelines: the bundled one from its executable model, any other from a directory that is compiled now. */
public final class Guidelines {

    private Guidelines() {}

    /**
     * Reads, checks and compiles a package.
     *
     * @throws InvalidGuideline with every problem that was found
     */
    public static Guideline fromDirectory(Path directory) {
        GuidelinePackage files = GuidelinePackages.read(directory);
        return new CompiledGuideline(files, vocabulary(files), RuntimeRules.compile(files));
    }

    /** The guideline that is built into the application, with the rules compiled at build time. */
    public static Guideline bundled() {
        return BundledRules.locate(root -> {
            GuidelinePackage files = GuidelinePackages.read(root);
            return new CompiledGuideline(files, vocabulary(files), BundledRules.load());
        });
    }

    /** Reads the files of the bundled package; its root, perhaps inside a jar, is open only while {@code reader} runs. */
    public static <T> T withBundledFiles(Function<Path, T> reader) {
        return BundledRules.locate(reader);
    }

    private static Vocabulary vocabulary(GuidelinePackage files) {
        List<Vocabulary> known = ServiceLoader.load(Vocabulary.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        String wanted = files.manifest().vocabulary();
        return known.stream()
                .filter(vocabulary -> vocabulary.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidGuideline(List.of(new Problem(
                        GuidelinePackages.MANIFEST,
                        0,
                        "vocabulary '" + wanted + "' is not known",
                        "one of these was meant: "
                                + known.stream().map(Vocabulary::name).sorted().collect(Collectors.joining(", "))))));
    }
}
