package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.type.PackageTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads and checks guideline packages. */
public final class GuidelinePackages {

    /** The manifest's path within a package. */
    public static final String MANIFEST = "guideline.yaml";

    private static final String UNKNOWN_KIND = "R012";
    private static final String EVIDENCE = "evidence/";
    private static final String ENDING = ".yaml";

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
     * The package that was read and checked when the application was built.
     *
     * @param written what {@link #written} made of just these files
     */
    public static GuidelinePackage read(PackageFiles files, byte[] written) {
        return sound(files, inspect(files, written));
    }

    /** What the build writes of a package that it read, so that a start need neither read nor check its files. */
    public static byte[] written(GuidelinePackage read) {
        return BuiltPackage.of(read).written();
    }

    private static GuidelinePackage sound(PackageFiles files, Inspection seen) {
        Optional<Manifest> manifest = seen.manifest();
        if (manifest.isEmpty() || !seen.problems().isEmpty()) {
            throw new InvalidGuideline(seen.problems());
        }
        return new GuidelinePackage(
                files,
                manifest.get(),
                seen.texts(),
                seen.evidence(),
                seen.kinds(),
                seen.types(),
                seen.terminology(),
                seen.rules());
    }

    /** Reads a package as far as it can be read, with what is wrong with it. */
    public static Inspection inspect(PackageFiles files) {
        List<Problem> problems = new ArrayList<>();
        YamlFiles yaml = new YamlFiles(problems);
        Optional<Manifest> manifest = ManifestFile.read(files, yaml, problems);
        PackageTypes types = TypesFile.read(files, manifest, yaml, problems);
        RuleIndex rules = RuleFiles.read(files, types, problems);
        Terminology terminology = TerminologyFiles.read(files, yaml, problems);
        List<FactKind> kinds = withPatient(FactsFile.read(
                files, manifest.map(Manifest::languages).orElse(List.of()), types, terminology, yaml, problems));
        // A kind that a broken file declares is not unknown.
        boolean unread = problems.stream().anyMatch(one -> one.file().equals(FactsFile.PATH));
        if (!unread) {
            TypesFile.kinds(files, types, kinds, problems);
        }
        EvidenceLibrary evidence = EvidenceFiles.read(files, yaml, problems);
        MessageFiles messages = MessageFiles.read(files, kinds, yaml, problems);
        manifest.ifPresent(known -> {
            RuleChecks.of(known, keys(files, evidence), kinds, rules).stream()
                    .filter(one -> !unread || !one.finding().equals(UNKNOWN_KIND))
                    .forEach(problems::add);
            problems.addAll(EvidenceChecks.of(known, evidence, keys(files, evidence)));
            problems.addAll(MessageChecks.of(
                    known,
                    messages,
                    rules,
                    YamlPlaces.of(files.canonical().getOrDefault(MANIFEST, ""))
                            .of("languages", YamlPlaces.Place.START)));
        });
        return new Inspection(
                files.canonical(),
                manifest,
                kinds,
                types,
                terminology,
                evidence,
                messages.own(),
                messages.byLanguage(),
                rules,
                problems);
    }

    /** The same for a package that was built, in which nothing is wrong. */
    public static Inspection inspect(PackageFiles files, byte[] written) {
        BuiltPackage built = BuiltPackage.read(written);
        PackageTypes types = PackageTypes.built(built.manifest().id(), built.types(), built.typesKey());
        Terminology terminology = TerminologyFiles.known(files, built.sets());
        List<FactKind> kinds = withPatient(FactsFile.kinds(built, types, terminology));
        MessageFiles messages = MessageFiles.of(built.texts(), kinds);
        RuleIndex rules = built.index();
        // An edit of what was built finds the files that it leaves alone.
        DrlReader.know(rules, files.texts("rules/", ".drl"));
        return new Inspection(
                files.canonical(),
                Optional.of(built.manifest()),
                kinds,
                types,
                terminology,
                new EvidenceFiles(built.studies()),
                messages.own(),
                messages.byLanguage(),
                rules,
                List.of());
    }

    /** Every package sees the patient, whether it says so or not. */
    private static List<FactKind> withPatient(List<FactKind> declared) {
        boolean said = declared.stream().anyMatch(kind -> kind.of() == KindOf.PATIENT);
        return said
                ? declared
                : Stream.concat(declared.stream(), Stream.of(FactKind.PERSON)).toList();
    }

    /** The keys of all studies. One whose file cannot be read is not unknown: its fault is told there. */
    private static Set<String> keys(PackageFiles files, EvidenceLibrary evidence) {
        Set<String> keys = new TreeSet<>();
        evidence.studies().forEach(study -> keys.add(study.key()));
        files.texts(EVIDENCE, ENDING)
                .keySet()
                .forEach(path -> keys.add(path.substring(EVIDENCE.length(), path.length() - ENDING.length())));
        return keys;
    }
}
