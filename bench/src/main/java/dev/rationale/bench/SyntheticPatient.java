package dev.rationale.bench;

import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A generated patient on treatment with any number of results: half CD4 counts, half viral loads. No real person stands behind it. */
final class SyntheticPatient {

    private static final int FIRST_YEAR = 2010;
    private static final int YEARS = 16;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;

    private static final Map<String, Row> CODES =
            Table.rows(SyntheticPatient.class, "/dev/rationale/bench/synthetic.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.text("what"), row -> row));

    private SyntheticPatient() {}

    static byte[] bundle(int number, int observations) {
        StringBuilder json = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        json.append("{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p").append(number);
        json.append("\",\"gender\":\"female\",\"birthDate\":\"1970-05-17\"}}");
        coded(json, number, "Condition", "c", "hiv", "\"onsetDateTime\":\"2009-03-01\"");
        for (int index = 0; index < observations; index++) {
            observation(json, number, index);
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void observation(StringBuilder json, int number, int index) {
        boolean count = index % 2 == 0;
        String quantity = count
                ? quantity(150 + (number * 7 + index * 3) % 400, "/uL")
                : quantity(20 + (number + index) % 60, "{copies}/mL");
        String date = String.format(
                "%d-%02d-%02dT08:%02d:00Z",
                FIRST_YEAR + index % YEARS, 1 + index / YEARS % MONTHS, 1 + index / YEARS / MONTHS % DAYS, index % 60);
        coded(
                json,
                number,
                "Observation",
                "o" + index,
                count ? "cd4" : "hiv-rna",
                "\"status\":\"final\",\"effectiveDateTime\":\"" + date + "\"," + quantity);
    }

    private static String quantity(int value, String unit) {
        return "\"valueQuantity\":{\"value\":" + value + ",\"unit\":\"" + unit + "\",\"code\":\"" + unit + "\"}";
    }

    private static void coded(StringBuilder json, int number, String type, String id, String what, String members) {
        Row coding = Objects.requireNonNull(CODES.get(what));
        json.append(",{\"resource\":{\"resourceType\":\"")
                .append(type)
                .append("\",\"id\":\"")
                .append(id);
        json.append("\",\"subject\":{\"reference\":\"Patient/p").append(number).append("\"},");
        json.append("\"code\":{\"coding\":[{\"system\":\"")
                .append(coding.text("system"))
                .append("\",\"code\":\"");
        json.append(coding.text("code")).append("\"}]},").append(members).append("}}");
    }
}
