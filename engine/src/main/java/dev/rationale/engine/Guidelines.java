package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Vocabularies;
import dev.rationale.engine.guideline.Vocabulary;
import java.nio.file.Path;
import java.util.function.Function;

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
        return Vocabularies.of(files.manifest(), files.kinds());
    }
}
