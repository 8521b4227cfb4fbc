package dev.rationale.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.trail.TrailReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionReportTest {

    private static final Instant MADE = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void thePageSaysWhatWasSaidOnWhichDataByWhichRuleAndItsProof() {
        String id = decide();
        try (TrailReader reader = reader()) {
            String html = DecisionReport.of(reader, id, Optional.empty(), MADE).html();
            assertThat(html)
                    .contains(id, "Patient/p1", "Observation/cd4-p1", "2003-05-01", "2003-06-01")
                    .contains("start-pcp-prophylaxis", "rules/recommendation/", "verified")
                    .contains(Patients.GUIDELINE.id().digest(), "rationale/audit/", "<svg class=\"qr\"");
            assertThat(html)
                    .contains("29 November 2026, 12:00:00 UTC")
                    .doesNotContain("report.", "Marker & Co", MADE.toString());
            assertThat(DecisionReport.of(reader, id, Optional.empty(), MADE, "https://audit.example/proofs/")
                            .html())
                    .contains("aria-label=\"https://audit.example/proofs/" + id + "\"");
        }
    }

    @Test
    void thePdfIsAnArchivableDocumentWhoseFrenchCanBeSearched() throws IOException {
        String id = decide();
        try (TrailReader reader = reader();
                PDDocument pdf = Loader.loadPDF(
                        DecisionReport.of(reader, id, Optional.of("fr"), MADE).pdf())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Rapport sur une décision", "Enregistrée", "Certitude des preuves", id)
                    .contains("29 novembre 2026, 12:00:00 UTC", "la décision a été donnée en anglais");
            assertThat(pageWith("Les règles telles qu’elles sont écrites", pdf)).isBetween(2, 10);
            assertThat(pdf.getDocumentCatalog().getMetadata().toByteArray())
                    .asString()
                    .contains("pdfaid:part");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            for (PDPage page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    /** The first page that says something, counted from one. */
    private static int pageWith(String text, PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(pdf).contains(text)) {
                return page;
            }
        }
        return 0;
    }

    @Test
    void thePageOfAnErasedPatientSaysSoAndShowsCodesOnly() {
        String id = decide();
        try (AuditTrail trail = AuditTrail.open(options())) {
            trail.erase("clinic", "Patient/p1", "auditor", "request");
        }
        try (TrailReader reader = reader()) {
            assertThat(DecisionReport.of(reader, id, Optional.empty(), MADE).html())
                    .contains("erased; only codes were kept", "start-pcp-prophylaxis")
                    .doesNotContain("Patient/p1", "cd4-p1");
        }
    }

    private String decide() {
        try (AuditTrail trail = AuditTrail.open(options())) {
            return Patients.write(
                    trail, Patients.decide(Patients.small("p1", "Marker & Co", 150), LocalDate.of(2003, 6, 1)));
        }
    }

    private TrailOptions options() {
        return TrailOptions.of(directory, Map.of(), Clock.systemUTC());
    }

    private TrailReader reader() {
        return TrailReader.open(new TrailDirectory(directory), Map.of());
    }
}
