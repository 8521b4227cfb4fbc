package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Knowledge;
import dev.rationale.engine.grade.Certainty;
import java.time.LocalDate;
import java.util.List;

/**
 * A publication that is visible on the evidence clock, as one evidence file of the package describes it.
 *
 * @param key bibliography key, for instance {@code insight2009}
 * @param visibleFrom first day on which the evidence clock sees it; a date known only to the year or month counts from its end
 * @param published the date as it is known ({@code 2003}, {@code 2003-05}, {@code 2009-10-15})
 * @param design the study design; rules ask for designs, never for keys
 * @param participants number studied, zero where not known
 * @param certainty certainty of its findings as rated by the committee
 * @param verified whether the bibliography marks the citation as verified
 * @param slides the slides of the source document that quote it
 * @param citation the full reference, as far as verified
 */
public record Evidence(
        String key,
        LocalDate visibleFrom,
        String published,
        StudyDesign design,
        int participants,
        Certainty certainty,
        boolean verified,
        List<Integer> slides,
        String citation)
        implements Knowledge {

    public Evidence {
        slides = List.copyOf(slides);
    }

    @Override
    public String id() {
        return "Evidence/" + key;
    }
}
