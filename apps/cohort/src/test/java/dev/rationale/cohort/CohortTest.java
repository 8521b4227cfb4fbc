package dev.rationale.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The command against {@code eval}, and against an export in which everything is wrong that can be. */
// A process has one Spark at a time.
@ResourceLock("spark")
class CohortTest {

    private static final String DAY = "2017-11-17";

    @TempDir
    private Path folder;

    private static String evaluated(Guideline guideline, byte[] document) {
        Clocks clocks = Clocks.at(LocalDate.parse(DAY));
        return new Evaluations()
                .answer(Request.of(guideline, List.of(FhirDocument.record(document)), clocks))
                .jsonLine(Map.of())
                .stripTrailing();
    }

    private Ran cohort(Path input, String name, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                input.toString(), "--out", folder.resolve(name).toString(), "--as-of", DAY, "--master", "local[2]"));
        arguments.addAll(List.of("--trace", "full", "--answers"));
        arguments.addAll(List.of(more));
        return Ran.with(arguments.toArray(String[]::new));
    }

    @Test
    void everyBundleOnFileGivesTheAnswerOfEvalByteForByte() {
        Ran ran = cohort(Export.data(), "bundles");
        Map<String, Row> rows = Rows.by(
                "input",
                Rows.answers(folder.resolve("bundles")).stream()
                        .filter(row -> !Rows.text(row, "input").isEmpty())
                        .toList());
        assertThat(rows).hasSizeGreaterThan(30);
        try (Guideline guideline = Guidelines.bundled()) {
            rows.forEach((input, row) -> {
                byte[] bundle = Export.bytes(Path.of(input.replaceFirst("^file:", "")));
                if (input.contains(".xml")) {
                    assertThat(Rows.text(row, "error")).as(input).contains("The document is XML");
                    return;
                }
                try {
                    assertThat(Rows.text(row, "answer")).as(input).isEqualTo(evaluated(guideline, bundle));
                } catch (UnreadableInput unreadable) {
                    assertThat(Rows.text(row, "error")).as(input).isEqualTo(unreadable.getMessage());
                }
            });
        }
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(folder.resolve("bundles/_work")).doesNotExist();
        assertThat(folder.resolve("bundles/summary.html")).content().contains("What is advised");
    }

    @Test
    void anExportGivesTheAnswersOfEvalAndWhatBelongsToNobodyIsWrittenOut() throws IOException {
        Export export = new Export();
        for (Path bundle : Export.bundles(Export.data().resolve("synthea-hiv")).subList(0, 4)) {
            export.add(Export.bytes(bundle));
        }
        List<String> observations = export.of("Observation");
        observations.add("{\"resourceType\":\"Observation\",\"id\":\"nobody\",\"status\":\"final\"}");
        observations.add("{\"resourceType\":\"Observation\",\"id\":\"g\",\"subject\":{\"reference\":\"Group/1\"}}");
        observations.add(
                "{\"resourceType\":\"Observation\",\"id\":\"a\",\"subject\":{\"reference\":\"Patient/gone\"}}");
        export.write(folder.resolve("export"));

        Ran ran = cohort(folder.resolve("export"), "answers");

        assertThat(ran.code()).as(ran.err()).isZero();
        Map<String, Row> rows = Rows.by("patient", Rows.answers(folder.resolve("answers")));
        assertThat(rows).hasSize(5);
        assertThat(Rows.text(rows, "Patient/gone", "state")).isEqualTo("absent");
        try (Guideline guideline = Guidelines.bundled()) {
            export.byPatient().forEach((patient, lines) -> {
                byte[] bundle = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
                assertThat(Rows.text(rows, "Patient/" + patient, "answer")).isEqualTo(evaluated(guideline, bundle));
            });
        }
        assertThat(Rows.leftOut(folder.resolve("answers")))
                .extracting(row -> Rows.text(row, "what"))
                .containsExactlyInAnyOrder("nobody", "several", "absent");
        patientsThatAreTakenOutAreAnsweredAsTheirRows(export, rows);
    }

    private void patientsThatAreTakenOutAreAnsweredAsTheirRows(Export export, Map<String, Row> rows)
            throws IOException {
        List<String> two = export.byPatient().keySet().stream().limit(2).toList();
        Path taken = folder.resolve("taken");
        Ran ran = Ran.with(
                "extract",
                folder.resolve("export").toString(),
                "--patient",
                two.get(0),
                "--patient",
                "Patient/" + two.get(1),
                "--to",
                taken.toString(),
                "--scratch",
                folder.resolve("scratch").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(taken).isDirectoryContaining("glob:**" + two.get(0) + ".ndjson");
        try (Guideline guideline = Guidelines.bundled()) {
            for (String patient : two) {
                byte[] record = Files.readAllBytes(taken.resolve(patient + ".ndjson"));
                assertThat(evaluated(guideline, record)).isEqualTo(Rows.text(rows, "Patient/" + patient, "answer"));
            }
        }
    }

    /** Of a file that was cut it is not known whose results it held, so nothing is concluded from there being none. */
    @Test
    void aCutFileAndALineThatIsNoJsonAreToldAndMakeEveryAnswerCareful() throws IOException {
        Path export = Files.createDirectories(folder.resolve("cut"));
        Files.writeString(export.resolve("Patient.ndjson"), "{\"resourceType\":\"Patient\",\"id\":\"1\"}\nnot json\n");
        byte[] zipped =
                zipped("{\"resourceType\":\"Observation\",\"id\":\"o\",\"subject\":{\"reference\":\"Patient/1\"}}\n");
        Files.write(export.resolve("Observation.ndjson.gz"), java.util.Arrays.copyOf(zipped, zipped.length - 12));

        Ran ran = cohort(export, "careful");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("Observation.ndjson.gz@0: the file was cut", "it is not valid JSON");
        Row row = Rows.answers(folder.resolve("careful")).get(0);
        assertThat(row.<String>getList(row.fieldIndex("not_understood")))
                .anyMatch(what -> what.endsWith(" not-provided"));
    }

    /** What the first guideline has no use for is kept too, so that the second finds it as if it had read the files itself. */
    @Test
    void whatARunKeptIsAnInputForAnotherGuideline() throws IOException {
        Path export = SmallExport.in(folder.resolve("small"));
        Files.writeString(export.resolve("Other.ndjson"), """
                {"resourceType":"Observation","id":"nobody","status":"final"}
                {"resourceType":"Observation","id":"a","subject":{"reference":"Patient/gone"}}
                {"resourceType":"Procedure","id":"p","status":"completed","subject":{"reference":"Patient/p1"}}
                {"resourceType":"Appointment","id":"x"}
                no json
                """);
        String other = Export.data()
                .resolve("../../../../../examples/cotrimoxazole-hiv")
                .toString();

        Ran first = cohort(export, "first", "--keep-records");
        Ran files = cohort(export, "from-files", "--rules", other);
        Ran kept = cohort(folder.resolve("first"), "from-kept", "--rules", other);

        assertThat(first.code()).as(first.err()).isEqualTo(3);
        assertThat(kept).isEqualTo(files);
        assertThat(Rows.answers(folder.resolve("from-kept")))
                .hasSize(SmallExport.PATIENTS + 1)
                .containsExactlyInAnyOrderElementsOf(Rows.answers(folder.resolve("from-files")));
        assertThat(Rows.leftOut(folder.resolve("from-kept")))
                .containsExactlyInAnyOrderElementsOf(Rows.leftOut(folder.resolve("from-files")));
        assertThat(cohort(folder.resolve("from-files"), "none").err())
                .contains("Maybe it was asked without --keep-records.");
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
