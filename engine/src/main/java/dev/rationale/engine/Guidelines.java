package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Path;
import java.util.Optional;

/** Loads guidelines. One whose very files were compiled when the application was built is loaded from that; any other is compiled now. */
public final class Guidelines {

    private Guidelines() {}

    /**
     * Reads, checks and compiles a package, as far as the build of the application did not do that.
     *
     * @throws InvalidGuideline with every problem that was found
     */
    public static Guideline from(PackageFiles files) {
        Optional<BundledRules> built = BundledRules.of(files.digest());
        GuidelinePackage read = built.map(rules -> GuidelinePackages.read(files, rules.written()))
                .orElseGet(() -> GuidelinePackages.read(files));
        CompiledRules rules = built.map(one -> one.load(read)).orElseGet(() -> RuntimeRules.compile(read));
        return new CompiledGuideline(read, rules);
    }

    /** Reads a package as far as it can be read, with what is wrong with it; what the build of the application read is not read again. */
    public static Inspection inspect(PackageFiles files) {
        return BundledRules.of(files.digest())
                .map(rules -> GuidelinePackages.inspect(files, rules.written()))
                .orElseGet(() -> GuidelinePackages.inspect(files));
    }

    /**
     * The same for the package in a directory, or in the jar that a release wrote of one.
     *
     * @throws InvalidGuideline with every problem that was found
     */
    public static Guideline from(Path place) {
        return from(PackageFiles.in(place));
    }

    /** The guideline that is built into the application. */
    public static Guideline bundled() {
        return from(bundledFiles());
    }

    /** The files of the guideline that is built into the application. */
    public static PackageFiles bundledFiles() {
        return BundledRules.files();
    }
}
