package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The compile step: checks guideline packages and writes what they compile to, so that an application that has it on its class path
 * compiles none of them again. The build runs it for the packages that are shipped.
 */
public final class CompileGuidelines {

    private CompileGuidelines() {}

    /**
     * Runs the step.
     *
     * @param arguments the directory of classes to write to, and the places of the packages
     * @throws InvalidGuideline with every problem of a package, which ends the build
     */
    public static void main(String[] arguments) throws IOException {
        List<String> places = Arrays.asList(arguments).subList(1, arguments.length);
        try (CompiledFiles out = CompiledFiles.in(Path.of(arguments[0]))) {
            for (String place : places) {
                GuidelinePackage read = GuidelinePackages.read(PackageFiles.in(Path.of(place)));
                out.write(read, RuntimeRules.classes(read));
            }
        }
    }
}
