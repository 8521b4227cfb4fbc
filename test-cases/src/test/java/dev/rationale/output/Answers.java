package dev.rationale.output;

import dev.rationale.cases.Shipped;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The answers to the bundled patients' data, on days before and after the phase 3 results. */
final class Answers {

    static final Guideline GUIDELINE = Shipped.GUIDELINE;

    /** A day on which several bundled patients have fresh results. */
    private static final LocalDate CLINIC = LocalDate.parse("2017-11-17");

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final LocalDate BEFORE_PHASE_3 = LocalDate.parse("2003-12-31");

    static final List<Clocks> CLOCKS = List.of(
            new Clocks(CLINIC, BEFORE_PHASE_3), new Clocks(CLINIC, TODAY),
            new Clocks(TODAY, BEFORE_PHASE_3), new Clocks(TODAY, TODAY));

    private static final Path DATA = Path.of("src/main/resources/data");

    private Answers() {}

    /** Every document of the bundled data, readable or not. */
    static List<Path> documents() {
        try (Stream<Path> files = Files.walk(DATA)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|xml)(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of synthetic patients, each a JSON bundle. */
    static List<Path> bundles() {
        return documents().stream()
                .filter(file -> file.toString().contains("synthea"))
                .toList();
    }

    static byte[] bytes(Path document) {
        try (InputStream in = Files.newInputStream(document);
                InputStream plain = document.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PatientRecord read(byte[] document) {
        return read(FhirDocument.record(document));
    }

    static PatientRecord read(FhirDocument document) {
        return new FhirReader().read(List.of(document), ReadOptions.DEFAULT.declaring(GUIDELINE.kinds()));
    }

    static String json(PatientRecord record, Clocks clocks, String language) {
        return new EvaluationJson(GUIDELINE, language).text(GUIDELINE.evaluate(record, clocks));
    }

    /** The answers on every pair of clocks, one after the other. */
    static String json(PatientRecord record) {
        StringBuilder all = new StringBuilder();
        CLOCKS.forEach(clocks -> all.append(json(record, clocks, "en")));
        return all.toString();
    }
}
