package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads guideline packages from a directory or from inside a jar. */
public final class GuidelinePackages {

    /** The manifest's path within a package. */
    public static final String MANIFEST = "guideline.yaml";

    private GuidelinePackages() {}

    /**
     * Reads and checks a package.
     *
     * @throws InvalidGuideline with every problem that was found, in order of file and line
     */
    public static GuidelinePackage read(Path root) {
        PackageFiles files = PackageFiles.under(root);
        List<Problem> problems = new ArrayList<>();
        Optional<Manifest> manifest = ManifestFile.read(files, problems);
        EvidenceLibrary evidence = EvidenceFiles.read(files, problems);
        MessageFiles messages = MessageFiles.read(files, problems);
        RuleIndex rules = RuleFiles.read(files, problems);
        manifest.ifPresent(known -> {
            problems.addAll(RuleChecks.of(known, evidence, rules));
            problems.addAll(EvidenceChecks.of(known, evidence));
            problems.addAll(MessageChecks.of(known, messages, rules));
        });
        if (manifest.isEmpty() || !problems.isEmpty()) {
            throw new InvalidGuideline(
                    problems.stream().distinct().sorted(Problem.BY_PLACE).toList());
        }
        return new GuidelinePackage(
                files.digest(),
                manifest.get(),
                messages.texts(),
                evidence,
                rules,
                files.texts("rules/", ".drl"),
                files.byPath());
    }
}
