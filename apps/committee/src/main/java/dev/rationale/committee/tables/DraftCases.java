package dev.rationale.committee.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of a decision table as drafts of cases. A draft names the rule, what it asks and what it concludes, and leaves the patient to be
 * written: a condition on a conclusion of other rules is not yet a patient.
 */
public final class DraftCases {

    private static final String HEADER = "Hit policy indicator";

    private DraftCases() {}

    /**
     * A file of drafts.
     *
     * @param name what the table is called in messages
     * @throws IllegalArgumentException if it is no table in the order that the export writes
     */
    public static String of(String name, String csv) {
        ObjectNode file = new ObjectMapper().createObjectNode();
        ArrayNode cases = file.putArray("cases");
        Optional<List<String>> header = Optional.empty();
        String decision = "";
        int line = 0;
        for (List<String> row : rows(name, csv)) {
            line++;
            String first = row.isEmpty() ? "" : row.get(0).strip();
            if (first.equals("Decision ID")) {
                decision = row.size() > 1 ? row.get(1) : "";
                header = Optional.empty();
            } else if (first.startsWith(HEADER)) {
                header = Optional.of(row);
            } else if (header.isPresent() && first.matches("\\d+")) {
                add(cases.addObject(), name + ", row " + line, decision, header.get(), row);
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": no row of a decision table was found; expected a line that begins with '" + HEADER
                            + "' and numbered rows below it.");
        }
        return "# Drafts: write the patient of each, set asOf, and let a clinician confirm what is expected.\n"
                + yaml(file);
    }

    private static void add(ObjectNode draft, String place, String decision, List<String> header, List<String> row) {
        int output = header.indexOf("Output");
        if (output < 0 || row.size() <= output) {
            throw new IllegalArgumentException(place + ": there is no cell under 'Output'.");
        }
        StringBuilder asked = new StringBuilder();
        for (int column = 1; column < output; column++) {
            String cell = row.get(column).strip();
            if (!cell.isEmpty() && !cell.equals("-")) {
                asked.append(asked.isEmpty() ? "" : "; ")
                        .append(header.get(column))
                        .append(": ")
                        .append(cell);
            }
        }
        int annotation = header.indexOf("Annotations");
        String name = annotation > 0 && annotation < row.size() ? row.get(annotation) : decision + " " + row.get(0);
        draft.put("name", "DRAFT " + name.replaceAll(" \\[[^\\]]*]$", ""));
        draft.put("why", decision.toLowerCase(Locale.ROOT) + ": " + asked);
        String concluded = row.get(output).strip();
        if (concluded.matches("[a-z][a-z0-9-]*")) {
            draft.putObject("expect").putObject("recommendations").putObject(concluded);
        } else {
            draft.putObject("expect");
        }
    }

    private static List<List<String>> rows(String name, String csv) {
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(csv)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": the table cannot be read as CSV: " + e.getMessage(), e);
        }
    }

    private static String yaml(ObjectNode file) {
        try {
            return new YAMLMapper().writeValueAsString(file).replaceFirst("^---\n", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The drafts cannot be written as YAML.", e);
        }
    }
}
