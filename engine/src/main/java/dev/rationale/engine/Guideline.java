package dev.rationale.engine;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.guideline.DeclaredInputs;
import dev.rationale.engine.guideline.EvidenceLibrary;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Texts;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.type.PackageTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A guideline that is loaded, compiled and ready. Safe for use by many threads; every evaluation has a session of its own.
 *
 * <pre>{@code
 * try (Guideline guideline = Guidelines.from(PackageFiles.in(directory))) {
 *     Evaluation evaluation = guideline.evaluate(record, Clocks.at(day));
 * }
 * }</pre>
 */
public interface Guideline extends AutoCloseable {

    /** Which guideline this is, with the digest of its canonical files. */
    GuidelineId id();

    Manifest manifest();

    /** What it was loaded from, its cases included; loaded again it is the same guideline. */
    PackageFiles files();

    RuleIndex rules();

    Texts texts();

    EvidenceLibrary evidence();

    /** What rules match of the inputs of the kinds that the package declares. */
    DeclaredInputs inputs();

    /** The types of fact that its rules see, those that the package declares among them; a reader makes facts of these. */
    PackageTypes types();

    /** The kinds of fact that the package declares; a reader of patient data has to know them. */
    List<FactKind> kinds();

    /** The value sets by which the kinds are told. */
    Terminology terminology();

    /**
     * Evaluates one patient. Facts dated after {@code clocks.asOf()} are excluded and listed.
     *
     * @throws RuleFailure if a rule's condition or consequence throws, or the firing limit is reached; it names the rule
     */
    Evaluation evaluate(PatientRecord patient, Clocks clocks);

    /**
     * What the literature says on a day, whoever the patient is.
     *
     * @throws RuleFailure if a rule's condition or consequence throws, or the firing limit is reached; it names the rule
     */
    Literature literature(LocalDate evidenceAsOf);

    /** What is shown of the patient first, in the order of the manifest: strings, numbers, booleans, labels, lists and maps of these. */
    Map<String, Object> profile(Evaluation evaluation);

    /** Releases the compiled rules. Evaluations under way finish; later ones are refused. */
    @Override
    void close();
}
