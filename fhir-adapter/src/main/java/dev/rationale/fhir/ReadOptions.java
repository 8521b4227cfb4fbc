package dev.rationale.fhir;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How to read.
 *
 * @param patient id of the patient to read where the input holds several
 * @param zone the zone in which a date-time falls on a day, and that a date-time without offset is taken to be in
 */
public record ReadOptions(Optional<String> patient, ZoneId zone) {

    public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), ZoneOffset.UTC);
}
