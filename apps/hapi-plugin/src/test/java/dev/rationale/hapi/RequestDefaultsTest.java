package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.Sensitive;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDefaultsTest {

    private static final Set<String> KNOWN = Set.of("en", "fr");
    private static final Optional<DateType> NOT_SAID = Optional.empty();

    private final RequestDefaults defaults = new RequestDefaults(
            Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneId.of("Europe/Paris")), "en", Sensitive.USE_UNSHOWN);

    @Test
    void todayIsTheDayOfTheConfiguredCalendar() {
        assertThat(defaults.clocks(NOT_SAID, NOT_SAID)).isEqualTo(Clocks.at(LocalDate.parse("2026-11-25")));
    }

    @Test
    void theEvidenceIsThatOfTheSameDayUnlessAnotherIsAskedFor() {
        assertThat(defaults.clocks(date("2017-11-17"), NOT_SAID)).isEqualTo(Clocks.at(LocalDate.parse("2017-11-17")));
        assertThat(defaults.clocks(date("2017-11-17"), date("2003-12-31")).evidenceAsOf())
                .isEqualTo("2003-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-11"})
    void aMonthOrAYearIsRefused(String coarse) {
        assertThatThrownBy(() -> defaults.clocks(date(coarse), NOT_SAID))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("asOf is no day; expected a date as 2017-11-17.");
    }

    @ParameterizedTest
    @CsvSource({"fr, fr", "fr-CA, fr", "en, en"})
    void aLanguageAskedForByNameIsSpoken(String wanted, String spoken) {
        assertThat(defaults.language(KNOWN, Optional.of(new CodeType(wanted)), "en"))
                .isEqualTo(spoken);
    }

    @Test
    void aLanguageAskedForByNameThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> defaults.language(KNOWN, Optional.of(new CodeType("de")), "en"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("expected one of: en, fr");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {"absent, en", "'fr-CH, fr;q=0.9, en;q=0.8', fr", "'de, fr;q=0.1', fr", "de, en", "'%%;q=x', en"})
    void aPreferredLanguageIsSpokenIfThereAreTextsInIt(String accepted, String spoken) {
        assertThat(defaults.language(KNOWN, Optional.empty(), accepted)).isEqualTo(spoken);
    }

    private static Optional<DateType> date(String date) {
        return Optional.of(new DateType(date));
    }

    @Test
    void leavesOutWhatIsNotToBeShownOfAnAnswerThatExplainsItself() {
        assertThat(defaults.explained()).isEqualTo(Sensitive.LEAVE_OUT);
        assertThat(new RequestDefaults(defaults.clock(), "en", Sensitive.USE).explained())
                .isEqualTo(Sensitive.USE);
    }
}
