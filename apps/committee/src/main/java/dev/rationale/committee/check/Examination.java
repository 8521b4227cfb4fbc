package dev.rationale.committee.check;

import dev.rationale.committee.cases.Case;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A check in steps, for whoever shows what is found before the rules are compiled and the cases are tried.
 *
 * <pre>{@code
 * Examination examination = Examination.of(files, today);
 * show(examination.findings());
 * if (examination.loads()) { examination.tried(Guidelines.from(files), runner::run); }
 * }</pre>
 */
public final class Examination {

    private final PackageFiles files;
    private final Subject subject;
    private final Set<String> preventing;

    private Examination(PackageFiles files, Subject subject) {
        this.files = files;
        this.subject = subject;
        this.preventing =
                subject.seen().problems().stream().map(Problem::finding).collect(Collectors.toSet());
    }

    /**
     * Reads a package and says what is to be said without compiling it.
     *
     * @param today the day after which nothing can have been published
     */
    public static Examination of(PackageFiles files, LocalDate today) {
        return new Examination(files, Linter.read(files, today));
    }

    /** The package as far as it could be read. */
    public Inspection seen() {
        return subject.seen();
    }

    /** True if nothing was found that keeps the rules from being compiled. */
    public boolean loads() {
        return Linter.loads(subject);
    }

    /** What was found so far, in order of place. */
    public List<Finding> findings() {
        return Linter.sorted(subject);
    }

    /** The ids of those that keep the package from being used. */
    public Set<String> preventing() {
        return Set.copyOf(preventing);
    }

    /** Notes what the compiler found. */
    public void refused(InvalidGuideline uncompiled) {
        uncompiled.problems().forEach(problem -> {
            subject.add(problem);
            preventing.add(problem.finding());
        });
    }

    /**
     * Tries the compiled package on its cases.
     *
     * @param run gives the results of the cases, in their order
     */
    public void tried(Guideline guideline, Function<List<Case>, List<CaseResult>> run) {
        new CaseChecks(subject, guideline).all(CaseFiles.of(files), run);
    }
}
