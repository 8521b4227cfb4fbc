package dev.rationale.fhir;

import dev.rationale.engine.guideline.FactKind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * How to read.
 *
 * @param patient id of the patient to read where the input holds several
 * @param zone the zone in which a date-time falls on a day, and that a date-time without offset is taken to be in
 * @param kinds the kinds of fact that the guideline declares, {@code guideline.kinds()}
 * @param sensitive what is done with what is labelled as sensitive
 */
public record ReadOptions(Optional<String> patient, ZoneId zone, List<FactKind> kinds, Sensitive sensitive) {

    public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), ZoneOffset.UTC);

    public ReadOptions {
        kinds = List.copyOf(kinds);
    }

    /** For a guideline that declares no kind of fact. */
    public ReadOptions(Optional<String> patient, ZoneId zone) {
        this(patient, zone, List.of(), Sensitive.USE);
    }

    /** For a guideline that declares these kinds of fact. */
    public ReadOptions(Optional<String> patient, ZoneId zone, List<FactKind> kinds) {
        this(patient, zone, kinds, Sensitive.USE);
    }

    /** The same for a guideline that declares kinds of fact. */
    public ReadOptions declaring(List<FactKind> declared) {
        return new ReadOptions(patient, zone, declared, sensitive);
    }

    /** The same with another way to treat what is labelled as sensitive. */
    public ReadOptions treating(Sensitive labelled) {
        return new ReadOptions(patient, zone, kinds, labelled);
    }
}
