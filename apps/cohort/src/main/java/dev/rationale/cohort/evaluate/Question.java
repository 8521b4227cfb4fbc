package dev.rationale.cohort.evaluate;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.Sensitive;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What is asked about every patient, as it travels to the executors.
 *
 * @param asOf the day after which no data of a patient exists
 * @param evidenceAsOf the day after which no evidence exists
 * @param language of what is rendered
 * @param zone the zone in which instants fall on days
 * @param guideline which guideline, and where it lies
 * @param answers whether the whole answers are kept
 * @param large bytes of a record from which on an executor holds only one such record at a time
 * @param largest bytes of a record from which on it is not evaluated
 * @param notices by source, what is known to be missing of every record of it, as the service words it
 */
public record Question(
        LocalDate asOf,
        LocalDate evidenceAsOf,
        String language,
        ZoneId zone,
        Sensitive sensitive,
        Trace trace,
        GuidelineRef guideline,
        boolean answers,
        long large,
        long largest,
        Map<String, List<String>> notices)
        implements Serializable {

    private static final long serialVersionUID = 1;

    Clocks clocks() {
        return new Clocks(asOf, evidenceAsOf);
    }

    /** The same where more is known to be missing. */
    public Question noticing(Map<String, List<String>> missing) {
        return new Question(
                asOf, evidenceAsOf, language, zone, sensitive, trace, guideline, answers, large, largest, missing);
    }
}
