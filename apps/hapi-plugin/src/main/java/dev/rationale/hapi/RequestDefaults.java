package dev.rationale.hapi;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.guideline.LanguageChoice;
import dev.rationale.fhir.Sensitive;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, completed by what was configured.
 *
 * @param clock tells today, in the zone whose calendar counts
 * @param language spoken where none is asked for that there is
 * @param sensitive what is done with what a security label says to be sensitive
 */
record RequestDefaults(Clock clock, String language, Sensitive sensitive) {

    ZoneId zone() {
        return clock.getZone();
    }

    /** An answer that explains itself shows all that it rests on. */
    Sensitive explained() {
        return sensitive == Sensitive.USE_UNSHOWN ? Sensitive.LEAVE_OUT : sensitive;
    }

    Clocks clocks(Optional<DateType> asOf, Optional<DateType> evidenceAsOf) {
        LocalDate day = asOf.map(date -> day("asOf", date))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return new Clocks(
                day, evidenceAsOf.map(date -> day("evidenceAsOf", date)).orElse(day));
    }

    /** A month or a year is refused: which of its days was meant decides what exists. */
    private static LocalDate day(String parameter, DateType date) {
        if (date.getValue() == null || date.getPrecision() != TemporalPrecisionEnum.DAY) {
            throw new InvalidRequestException(parameter + " is no day; expected a date as 2017-11-17.");
        }
        return LocalDate.parse(date.getValueAsString());
    }

    /** A language that was asked for by name must exist; one that a browser prefers is spoken if it does. */
    String language(Set<String> known, Optional<CodeType> wanted, @Nullable String accepted) {
        LanguageChoice choice = LanguageChoice.among(known);
        if (wanted.isEmpty()) {
            return choice.preferred(Optional.ofNullable(accepted), language);
        }
        return choice.named(String.valueOf(wanted.get().getValue()))
                .orElseThrow(() -> new InvalidRequestException(
                        "There are no texts in the language that was asked for; expected one of: " + choice.known()
                                + "."));
    }
}
