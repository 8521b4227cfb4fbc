package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Vocabularies;
import dev.rationale.engine.guideline.Vocabulary;
import java.nio.file.Path;

/** Loads guidelines: the bundled one from its executable model, any other from files that are compiled now. */
public final class Guidelines {

    private Guidelines() {}

    /**
     * Reads, checks and compiles a package.
     *
     * @throws InvalidGuideline with every problem that was found
     */
    public static Guideline from(PackageFiles files) {
        GuidelinePackage read = GuidelinePackages.read(files);
        return new CompiledGuideline(read, vocabulary(read), RuntimeRules.compile(read));
    }

    /**
     * The same for the package in a directory, or in the jar that a release wrote of one.
     *
     * @throws InvalidGuideline with every problem that was found
     */
    public static Guideline from(Path place) {
        return from(PackageFiles.in(place));
    }

    /** The guideline that is built into the application, with the rules compiled at build time. */
    public static Guideline bundled() {
        GuidelinePackage read = GuidelinePackages.read(bundledFiles(), BundledRules.index());
        return new CompiledGuideline(read, vocabulary(read), BundledRules.load(read.manifest().literature()));
    }

    /** The files of the guideline that is built into the application. */
    public static PackageFiles bundledFiles() {
        return BundledRules.files();
    }

    private static Vocabulary vocabulary(GuidelinePackage read) {
        return Vocabularies.of(read.manifest(), read.kinds());
    }
}
