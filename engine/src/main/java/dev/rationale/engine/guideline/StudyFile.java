package dev.rationale.engine.guideline;

import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.evidence.Finding;
import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.evidence.RetractedEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One evidence file, {@code evidence/<key>.yaml}.
 *
 * @param file path within the package
 * @param source the file as written
 * @param datePrecision {@code day}, {@code month} or {@code year}; a coarser date counts from its end
 * @param notes what a reader should know of it, by language: corrections, doubts, what was not verified
 * @param figures the figures it reports, as stated, with their slide or source
 * @param correctedBy keys of later evidence that corrected or contradicted it
 */
public record StudyFile(
        String file,
        String source,
        Evidence evidence,
        String datePrecision,
        List<Population> populations,
        List<Finding> findings,
        Optional<RetractedEvidence> retraction,
        Map<String, String> notes,
        List<Figure> figures,
        List<String> correctedBy) {

    /**
     * A figure as its source prints it.
     *
     * @param what what was measured, by language
     * @param slide slide of the source document, zero if it is only in the publication
     * @param verified whether it was checked against the publication
     * @param column where pictures of studies show it; empty if they do not
     */
    public record Figure(
            Map<String, String> what,
            String arm,
            String value,
            String measuredIn,
            String p,
            int slide,
            boolean verified,
            String note,
            String column) {}

    public StudyFile {
        populations = List.copyOf(populations);
        findings = List.copyOf(findings);
        notes = Map.copyOf(notes);
        figures = List.copyOf(figures);
        correctedBy = List.copyOf(correctedBy);
    }

    /** The line on which a key is written, as {@link YamlPlaces} names it; zero if it is not. */
    int lineOf(String key) {
        return YamlPlaces.of(source).of(key, new YamlPlaces.Place(0, 0)).line();
    }

    public String key() {
        return evidence.key();
    }
}
