package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and checks guideline packages. */
public final class GuidelinePackages {

    /** The manifest's path within a package. */
    public static final String MANIFEST = "guideline.yaml";

    private GuidelinePackages() {}

    /**
     * Reads and checks a package.
     *
     * @throws InvalidGuideline with every problem that was found, in order of file and line
     */
    public static GuidelinePackage read(PackageFiles files) {
        return sound(files, inspect(files));
    }

    /**
     * Reads and checks a package whose rules were indexed when it was built, so that its DRL need not be parsed again.
     *
     * @param rules the index of just these files
     * @throws InvalidGuideline with every problem that was found, in order of file and line
     */
    public static GuidelinePackage read(PackageFiles files, RuleIndex rules) {
        return sound(files, inspect(files, rules, new ArrayList<>()));
    }

    private static GuidelinePackage sound(PackageFiles files, Inspection seen) {
        Optional<Manifest> manifest = seen.manifest();
        if (manifest.isEmpty() || !seen.problems().isEmpty()) {
            throw new InvalidGuideline(seen.problems());
        }
        return new GuidelinePackage(
                files, manifest.get(), seen.texts(), seen.evidence(), seen.kinds(), seen.rules());
    }

    /** Reads a package as far as it can be read, with what is wrong with it. */
    public static Inspection inspect(PackageFiles files) {
        List<Problem> problems = new ArrayList<>();
        return inspect(files, RuleFiles.read(files, problems), problems);
    }

    private static Inspection inspect(PackageFiles files, RuleIndex rules, List<Problem> problems) {
        Optional<Manifest> manifest = ManifestFile.read(files, problems);
        List<FactKind> kinds = FactsFile.read(files, problems);
        EvidenceLibrary evidence = EvidenceFiles.read(files, problems);
        MessageFiles messages = MessageFiles.read(files, kinds, problems);
        manifest.ifPresent(known -> {
            problems.addAll(FactsFile.labels(known, kinds, files.canonical().getOrDefault(FactsFile.PATH, "")));
            problems.addAll(RuleChecks.of(known, evidence, kinds, rules));
            problems.addAll(EvidenceChecks.of(known, evidence));
            problems.addAll(MessageChecks.of(known, messages, rules));
        });
        return new Inspection(
                files.canonical(), manifest, kinds, evidence, messages.own(), messages.byLanguage(), rules, problems);
    }
}
