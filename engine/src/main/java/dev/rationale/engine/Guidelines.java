package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.Vocabularies;
import dev.rationale.engine.guideline.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Loads guidelines: the bundled one from its executable model, any other from a directory or a released jar that is compiled now. */
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

    /**
     * Reads, checks and compiles a package: a directory, or the jar that a release wrote of one.
     *
     * @throws InvalidGuideline with every problem that was found
     */
    public static Guideline from(Path place) {
        return Files.isRegularFile(place) ? ReleasedRules.open(place, Guidelines::fromDirectory) : fromDirectory(place);
    }

    /**
     * Reads the files of a released package; its root, inside the jar, is open only while {@code reader} runs.
     *
     * @throws InvalidGuideline if the file is no released package
     */
    public static <T> T withReleasedFiles(Path jar, Function<Path, T> reader) {
        return ReleasedRules.open(jar, reader);
    }

    /** The guideline that is built into the application, with the rules compiled at build time. */
    public static Guideline bundled() {
        return BundledRules.locate(root -> {
            GuidelinePackage files = GuidelinePackages.read(root, BundledRules.index());
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
