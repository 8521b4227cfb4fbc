package dev.rationale.committee.check;

import dev.rationale.cases.CaseFiles;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Vocabularies;
import java.util.List;
import java.util.Set;

/**
 * Says everything that is wrong or doubtful in a package.
 *
 * <pre>{@code List<Finding> findings = Linter.check(PackageFiles.in(directory));}</pre>
 */
public final class Linter {

    /** Findings after which the compiler would only say the same again, less clearly. */
    private static final Set<String> NOT_COMPILABLE = Set.of("R013", "R014", "R016", "R022", "R019", "R031", "R015");

    private Linter() {}

    /** Checks a package, with the cases beside its rules. */
    public static List<Finding> check(PackageFiles files) {
        Subject subject = read(files);
        if (loads(subject)) {
            compiled(subject, files);
        }
        return sorted(subject);
    }

    /** The same without compiling the rules and running the cases. */
    static List<Finding> still(PackageFiles files) {
        return sorted(read(files));
    }

    private static List<Finding> sorted(Subject subject) {
        return subject.findings().stream().distinct().sorted(Finding.BY_PLACE).toList();
    }

    private static Subject read(PackageFiles files) {
        Inspection seen = GuidelinePackages.inspect(files);
        Subject subject = new Subject(seen);
        seen.problems().forEach(subject::add);
        new TypeChecks(subject).all();
        new StyleChecks(subject).all();
        new IntervalChecks(subject).all();
        new ReachChecks(subject).all();
        new GradeChecks(subject).all();
        seen.manifest().ifPresent(manifest -> {
            Vocabularies.problems(manifest).forEach(subject::add);
            new ThresholdChecks(subject, manifest).all();
            new EvidenceAdvice(subject, manifest).all();
            new TextAdvice(subject, manifest).all();
        });
        return subject;
    }

    private static boolean loads(Subject subject) {
        return subject.seen().manifest().isPresent()
                && subject.seen().problems().isEmpty()
                && subject.findings().stream()
                        .map(Finding::id)
                        .noneMatch(id -> NOT_COMPILABLE.contains(id) || id.equals("M006") || id.equals("M007"));
    }

    private static void compiled(Subject subject, PackageFiles files) {
        try (Guideline guideline = Guidelines.from(files)) {
            new CaseChecks(subject, guideline).all(CaseFiles.of(files));
        } catch (InvalidGuideline uncompiled) {
            uncompiled.problems().forEach(subject::add);
        }
    }
}
