package dev.rationale.committee.check;

import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.CaseSource;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Says everything that is wrong or doubtful in a package.
 *
 * <pre>{@code List<Finding> findings = Linter.check(PackageFiles.in(directory), today);}</pre>
 */
public final class Linter {

    /** Findings after which the compiler would only say the same again, less clearly. */
    private static final Set<String> NOT_COMPILABLE =
            Set.of("R013", "R014", "R016", "R022", "R019", "R031", "R015", "R048", "R055", "F011");

    private Linter() {}

    /**
     * Checks a package, with the cases beside its rules.
     *
     * @param today the day after which nothing can have been published
     */
    public static List<Finding> check(PackageFiles files, LocalDate today) {
        Examination examination = Examination.of(files, today);
        if (examination.loads()) {
            compiled(examination, files);
        }
        return examination.findings();
    }

    /** The same without compiling the rules and running the cases. */
    static List<Finding> still(PackageFiles files, LocalDate today) {
        return sorted(read(files, today));
    }

    static List<Finding> sorted(Subject subject) {
        return Followers.removed(subject.findings(), subject.seen().manifest().isPresent()).stream()
                .distinct()
                .sorted(Finding.BY_PLACE)
                .toList();
    }

    static Subject read(PackageFiles files, LocalDate today) {
        Inspection seen = Guidelines.inspect(files);
        Subject subject = new Subject(seen);
        seen.problems().forEach(subject::add);
        new FileChecks(subject, files.paths()).all();
        new TypeChecks(subject).all();
        new StyleChecks(subject).all();
        new IntervalChecks(subject).all();
        new ReachChecks(subject).all();
        new ReaderChecks(subject, cases(files)).all();
        new AnswerChecks(subject).all();
        new IdleTypes(subject).all();
        new CodeChecks(subject).all();
        new UnitChecks(subject, cases(files)).all();
        new KindChecks(subject).all();
        new NeverChecks(subject).all();
        new ConsequenceChecks(subject).all();
        new MatchedKinds(subject).all();
        new PlausibleChecks(subject).all();
        new ResourceChecks(subject).all();
        new AbsenceChecks(subject).all();
        new CompletenessChecks(subject).all();
        new GradeChecks(subject).all();
        seen.manifest().ifPresent(manifest -> {
            new ProfileChecks(subject).all(manifest);
            new ManifestChecks(subject, manifest).all();
            new WordChecks(subject, manifest).all();
            new ThresholdChecks(subject, manifest).all();
            new EvidenceAdvice(subject, manifest).all();
            new ReferenceChecks(subject, manifest, today).all();
            new PhaseChecks(subject, manifest.phases()).all();
            new ContradictionChecks(subject, manifest).all();
            new CountingChecks(subject).all();
            new NamedAdvice(subject, manifest).all();
            new TextAdvice(subject, manifest).all();
        });
        return subject;
    }

    private static List<String> cases(PackageFiles files) {
        return CaseFiles.of(files).stream().map(CaseSource::text).toList();
    }

    static boolean loads(Subject subject) {
        return subject.seen().manifest().isPresent()
                && subject.seen().problems().isEmpty()
                && subject.findings().stream()
                        .map(Finding::id)
                        .noneMatch(id -> NOT_COMPILABLE.contains(id) || id.equals("M007") || id.equals("M014"));
    }

    private static void compiled(Examination examination, PackageFiles files) {
        try (Guideline guideline = Guidelines.from(files);
                CaseRunner runner = new CaseRunner(guideline)) {
            examination.tried(guideline, runner::run);
        } catch (InvalidGuideline uncompiled) {
            examination.refused(uncompiled);
        }
    }
}
