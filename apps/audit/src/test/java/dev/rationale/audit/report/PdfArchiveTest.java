package dev.rationale.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Puts reports to veraPDF, which checks them against every rule of PDF/A-2a, ISO 19005-2. */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
class PdfArchiveTest {

    private static final Instant MADE = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path directory;

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void reportsOfRealisticPatientsInBothLanguagesAreValidPdfA() throws Exception {
        try (TrailReader reader = recorded()) {
            for (long index = 0; index < reader.log().size(); index++) {
                String id =
                        reader.decision(index, reader.log().entry(index)).open().id();
                for (String language : List.of("en", "fr")) {
                    byte[] pdf = DecisionReport.of(reader, id, Optional.of(language), MADE)
                            .pdf();
                    assertThat(broken(pdf)).as(id + " " + language).isEmpty();
                }
            }
        }
    }

    @Test
    void aPdfThatClaimsToBeOneAndIsNotWouldBeSeen() throws Exception {
        try (TrailReader reader = recorded()) {
            String id = reader.decision(0, reader.log().entry(0)).open().id();
            byte[] pdf = DecisionReport.of(reader, id, Optional.empty(), MADE).pdf();
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            byte[] other = text.replace("/OutputIntents", "/OutputIntentz").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(broken(other)).isNotEmpty();
        }
    }

    private TrailReader recorded() {
        TrailOptions options = TrailOptions.of(directory, Map.of(), Clock.systemUTC());
        try (AuditTrail trail = AuditTrail.open(options)) {
            Patients.write(trail, Patients.decide(Patients.small("p1", "Marker & Co", 150), LocalDate.of(2003, 6, 1)));
            for (Path file : Patients.files().subList(0, 3)) {
                Patients.write(trail, Patients.decide(Patients.bytes(file), LocalDate.of(2017, 11, 17)));
            }
        }
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }

    /** The rules that a document breaks, with what veraPDF says of them. */
    private static List<String> broken(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            assertThat(parser.getFlavour()).isEqualTo(PDFAFlavour.PDFA_2_A);
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(parser.getFlavour(), false)
                    .validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            Stream<TestAssertion> all = result.getTestAssertions().stream();
            return all.filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId() + " " + one.getMessage())
                    .toList();
        }
    }
}
