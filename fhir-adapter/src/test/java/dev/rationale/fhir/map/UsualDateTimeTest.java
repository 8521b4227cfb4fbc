package dev.rationale.fhir.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.fact.When;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualDateTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Dates dates = new Dates(PARIS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2003-05-17T08:30:00Z",
                "2003-05-17T23:30:00Z",
                "2003-05-17T00:15:59+14:00",
                "2003-05-17T23:45:00-12:00",
                "2004-02-29T12:00:00-00:00",
                "1999-12-31T23:59:59+05:45",
                "2003-03-30T02:30:00+01:00"
            })
    void theUsualFormIsReadAsTheLibraryReadsIt(String written) {
        assertThat(dates.parse(written))
                .contains(When.at(OffsetDateTime.parse(written).toInstant(), PARIS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2003-02-29T12:00:00Z",
                "2003-13-01T12:00:00Z",
                "2003-05-17T24:00:01Z",
                "2003-05-17T08:60:00+02:00",
                "2003-05-17T08:30:00+19:00",
                "2003-05-17T08:30:00z+1:0",
                "2003+05+17T08:30:00+02:00",
                "2003-05-17 08:30:00Z",
                "٢٠٠٣-05-17T08:30:00Z",
                "17/05/2003",
                "20030517",
                ""
            })
    void whatIsNoDateIsNothing(String written) {
        assertThat(dates.parse(written)).isEmpty();
    }
}
