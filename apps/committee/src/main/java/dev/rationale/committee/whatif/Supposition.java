package dev.rationale.committee.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.committee.cases.Literature;
import dev.rationale.engine.evaluation.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is supposed, as it is written on the command line: {@code cd4=180@2026-11-20}, {@code hivRna=<50},
 * {@code evidence+=FILE}, {@code evidence-=KEY}, {@code evidenceAsOf=2003-12-31}.
 *
 * @param inputs values of the patient, in the order in which they are supposed
 * @param literature studies added and retracted
 * @param clocks the days on which the supposed patient is looked at
 */
public record Supposition(List<Value> inputs, Literature literature, Clocks clocks) {

    /**
     * One supposed value.
     *
     * @param name the input, one that follows from what is declared, or a member of a case's short form
     * @param value as written
     * @param on the day, where one is given; else the clinical clock's
     */
    public record Value(String name, String value, Optional<LocalDate> on) {}

    public Supposition {
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads what is supposed.
     *
     * @throws IllegalArgumentException if something cannot be understood; the message says what
     */
    public static Supposition of(List<String> written, Clocks clocks) {
        List<Value> inputs = new ArrayList<>();
        Map<String, String> added = new TreeMap<>();
        Map<String, String> retracted = new TreeMap<>();
        Clocks supposed = clocks;
        for (String one : written) {
            if (one.startsWith("evidence+=")) {
                study(Path.of(one.substring("evidence+=".length())), added);
            } else if (one.startsWith("evidence-=")) {
                String key = one.substring("evidence-=".length());
                retracted.put(key, "");
            } else if (one.startsWith("asOf=")) {
                supposed = new Clocks(day(one, "asOf"), supposed.evidenceAsOf());
            } else if (one.startsWith("evidenceAsOf=")) {
                supposed = new Clocks(supposed.asOf(), day(one, "evidenceAsOf"));
            } else {
                inputs.add(value(one));
            }
        }
        LocalDate day = supposed.evidenceAsOf();
        retracted.replaceAll((key, line) -> Literature.retraction(day, "supposed"));
        return new Supposition(inputs, new Literature(added, retracted, Map.of()), supposed);
    }

    private static void study(Path file, Map<String, String> added) {
        try {
            String text = Files.readString(file);
            JsonNode study = new YAMLMapper().readTree(text);
            String key = study.path("key").asText("");
            if (key.isEmpty()) {
                throw new IllegalArgumentException(file + ": the study has no 'key'.");
            }
            added.put(key, text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    file + ":" + e.getLocation().getLineNr() + ": no YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": the study cannot be read.", e);
        }
    }

    private static LocalDate day(String written, String name) {
        return date(written, written.substring(name.length() + 1));
    }

    private static LocalDate date(String written, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + written + "': '" + text + "' is no date; expected a form such as 2003-12-31.", e);
        }
    }

    private static Value value(String written) {
        int equals = written.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException(
                    "'" + written
                            + "' supposes nothing; expected NAME=VALUE or NAME=VALUE@DATE, such as age=70 or NAME=180@2026-11-20.");
        }
        String value = written.substring(equals + 1);
        int at = value.lastIndexOf('@');
        return at < 0
                ? new Value(written.substring(0, equals), value, Optional.empty())
                : new Value(
                        written.substring(0, equals),
                        value.substring(0, at),
                        Optional.of(date(written, value.substring(at + 1))));
    }
}
