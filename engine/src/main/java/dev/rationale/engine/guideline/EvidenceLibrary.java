package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The evidence files of a guideline. */
public interface EvidenceLibrary {

    /** All studies, by key, whatever their date. */
    List<StudyFile> studies();

    Optional<StudyFile> study(String key);

    /** What the evidence clock sees, as facts: evidence, findings, populations, retractions. Sorted by id. */
    List<Fact> visibleAt(LocalDate evidenceAsOf);
}
