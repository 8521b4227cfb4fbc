package dev.rationale.bench;

import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A Bulk Data export of generated patients, written as a stream: a file of lines for each type and each so many patients. The same
 * number gives the same patient. No real person stands behind any of them.
 */
final class ExportWriter {

    private static final int PATIENTS_A_FILE = 20_000;
    private static final int FIRST_YEAR = 2010;
    private static final int YEARS = 16;
    private static final int ANSWERS_A_YEAR = 2;

    private static final Map<String, Row> CODES =
            Table.rows(ExportWriter.class, "/dev/rationale/bench/synthetic.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.text("what"), row -> row));

    private final Path folder;

    private ExportWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes an export.
     *
     * @param patients how many
     * @param results of the last patient, who may have very many more than the others; 0 for as many as the others
     */
    static void write(Path folder, int patients, int results) throws IOException {
        ExportWriter writer = new ExportWriter(Files.createDirectories(folder));
        for (int from = 0; from < patients; from += PATIENTS_A_FILE) {
            writer.part(from, Math.min(patients, from + PATIENTS_A_FILE), patients, results);
        }
    }

    private void part(int from, int to, int patients, int results) throws IOException {
        try (PrintStream people = file("Patient", from);
                PrintStream diagnoses = file("Condition", from);
                PrintStream orders = file("MedicationRequest", from);
                PrintStream values = file("Observation", from)) {
            for (int number = from; number < to; number++) {
                int count = number == patients - 1 && results > 0 ? results : YEARS * ANSWERS_A_YEAR + number % 7 * 4;
                person(people, number);
                coded(
                        diagnoses,
                        number,
                        "Condition",
                        "d",
                        "code",
                        "hiv",
                        "\"onsetDateTime\":\"" + start(number) + "-03-01\"");
                if (number % 9 != 0) {
                    coded(
                            orders,
                            number,
                            "MedicationRequest",
                            "m",
                            "medicationCodeableConcept",
                            "art",
                            "\"status\":\"active\",\"intent\":\"order\",\"authoredOn\":\"" + start(number)
                                    + "-04-01\"");
                }
                for (int index = 0; index < count; index++) {
                    result(values, number, index);
                }
            }
        }
    }

    private PrintStream file(String type, int from) throws IOException {
        Path file = folder.resolve(String.format("%s.%05d.ndjson.gz", type, from / PATIENTS_A_FILE));
        OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
        return new PrintStream(new BufferedOutputStream(zipped, 1 << 16), false, StandardCharsets.UTF_8);
    }

    private static int start(int number) {
        return FIRST_YEAR + number % 10;
    }

    private static void person(PrintStream out, int number) {
        out.print("{\"resourceType\":\"Patient\",\"id\":\"p" + number + "\",\"gender\":\""
                + (number % 2 == 0 ? "female" : "male") + "\",\"birthDate\":\"" + (1945 + number % 60) + "-05-17\"}\n");
    }

    private static void result(PrintStream out, int number, int index) {
        boolean count = index % 2 == 0;
        // A count falls or rises over the years, from patient to patient otherwise; few viruses are not controlled.
        int value = count
                ? Math.max(5, 60 + number * 37 % 600 + (number % 5 - 1) * index)
                : number % 11 == 0 ? 2_000 + index * 10 : 20 + number % 25;
        String unit = count ? "/uL" : "{copies}/mL";
        String date = String.format(
                "%d-%02d-%02dT08:%02d:00Z",
                FIRST_YEAR + index / 2 % YEARS, 1 + number % 12, 1 + index / 2 / YEARS % 28, index % 60);
        coded(
                out,
                number,
                "Observation",
                "o" + index,
                "code",
                count ? "cd4" : "hiv-rna",
                "\"status\":\"final\",\"effectiveDateTime\":\"" + date + "\",\"valueQuantity\":{\"value\":" + value
                        + ",\"unit\":\"" + unit + "\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"" + unit
                        + "\"}");
    }

    private static void coded(
            PrintStream out, int number, String type, String id, String member, String what, String members) {
        Row coding = Objects.requireNonNull(CODES.get(what));
        out.print("{\"resourceType\":\"" + type + "\",\"id\":\"p" + number + id
                + "\",\"meta\":{\"versionId\":\"1\",\"lastUpdated\":\"2026-06-01T00:00:00Z\"},\"subject\":{\"reference\":\"Patient/p"
                + number + "\"},\"" + member + "\":{\"coding\":[{\"system\":\"" + coding.text("system")
                + "\",\"code\":\""
                + coding.text("code") + "\",\"display\":\"" + coding.text("display") + "\"}]}," + members + "}\n");
    }
}
