package dev.rationale.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whatever stands as the value of a result, a CD4 count or an HIV RNA, it becomes a fact, is left out with a reason or is not understood:
 * never is it lost, and never is a number read that cannot be.
 */
public final class AmountTarget {

    private AmountTarget() {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of(
            "150",
            "30.000",
            "<20 copies/mL",
            "4,48 log10",
            "1.234.567",
            "42 000",
            "9 copies/mL (Log10: 0.95)",
            "no detectado",
            "target not detected",
            "10*3/uL",
            "{cells}/uL",
            "cells/mm³",
            "x10E6/L",
            "[cp]/mL",
            "-1e-400",
            "1e999999999");

    /** What is loaded once is no part of the first input's time. */
    public static void fuzzerInitialize() {
        Reading.of(Reading.utf8("{}"));
    }

    /** Asks it of one input; Jazzer calls it by this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = Reading.text(bytes);
        told(observation("24467-3").put("valueString", text));
        told(observation("20447-9").put("valueString", text));
        ObjectNode number = observation("24467-3");
        number.putObject("valueQuantity").put("value", 0.15).put("unit", text);
        told(number);
        ObjectNode coded = observation("20447-9");
        coded.putObject("valueQuantity")
                .put("value", 30000)
                .put("system", "http://unitsofmeasure.org")
                .put("code", text);
        told(coded);
        told(JSON.createObjectNode()
                .put("resourceType", "Observation")
                .put("id", "raw")
                .put("status", "final")
                .put("effectiveDateTime", "2024-05-01")
                .<ObjectNode>set("code", code("24467-3"))
                .<ObjectNode>set("valueQuantity", JSON.createObjectNode().put("value", text)));
    }

    private static ObjectNode observation(String code) {
        ObjectNode observation = JSON.createObjectNode()
                .put("resourceType", "Observation")
                .put("id", "n")
                .put("status", "final")
                .put("effectiveDateTime", "2024-05-01");
        observation.set("code", code(code));
        return observation;
    }

    private static ObjectNode code(String code) {
        ObjectNode concept = JSON.createObjectNode();
        concept.putArray("coding").addObject().put("system", "http://loinc.org").put("code", code);
        return concept;
    }

    private static void told(ObjectNode observation) {
        observation.putObject("subject").put("reference", "Patient/p");
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        var entries = bundle.putArray("entry");
        entries.addObject()
                .putObject("resource")
                .put("resourceType", "Patient")
                .put("id", "p")
                .put("birthDate", "1970-01-01");
        entries.addObject().set("resource", observation);
        PatientRecord record = Reading.of(Reading.utf8(bundle.toString())).orElseThrow();
        List<Fact> counts = record.facts().stream()
                .filter(fact -> fact.type().equals("Cd4Count") || fact.type().equals("HivRna"))
                .toList();
        boolean unread = record.facts().stream().anyMatch(NotUnderstood.class::isInstance);
        assertThat(counts.size() == 1 || unread || !record.excluded().isEmpty())
                .as("a result became nothing")
                .isTrue();
        assertThat(counts.isEmpty() || record.excluded().isEmpty())
                .as("a result was both read and left out")
                .isTrue();
    }

    static Stream<byte[]> seeds() {
        return TEXTS.stream().map(Reading::utf8);
    }
}
