package dev.rationale.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An export of forty patients with twenty results each, in two files of lines. */
final class SmallExport {

    static final int PATIENTS = 40;
    private static final int RESULTS = 20;

    private SmallExport() {}

    /** Writes it into a folder, which is made. */
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var patients = Files.newBufferedWriter(folder.resolve("Patient.ndjson"));
                var results = Files.newBufferedWriter(folder.resolve("Observation.ndjson"))) {
            for (int number = 0; number < PATIENTS; number++) {
                patients.write("{\"resourceType\":\"Patient\",\"id\":\"p" + number + "\",\"birthDate\":\"1970\"}\n");
                for (int result = 0; result < RESULTS; result++) {
                    results.write(result(number, result));
                }
            }
        }
        return folder;
    }

    private static String result(int patient, int result) {
        return "{\"resourceType\":\"Observation\",\"id\":\"p" + patient + "r" + result
                + "\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/p" + patient + "\"},"
                + "\"effectiveDateTime\":\"2016-01-" + (10 + result) + "\",\"code\":{\"coding\":[{\"system\":"
                + "\"http://loinc.org\",\"code\":\"24467-3\"}]},\"valueQuantity\":{\"value\":" + (100 + patient)
                + ",\"unit\":\"/uL\",\"code\":\"/uL\"}}\n";
    }
}
