package dev.rationale.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Damaged documents made of real ones, the same for one number on every machine. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What has broken readers of health data before: marks, dates, references and numbers at their edges, words that negate. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\uFFFF",
            "\uD83D\uDE00",
            "ß",
            "İ",
            "-",
            "?",
            "<",
            "<<<",
            "<20 copies/mL",
            "30.000",
            "1e999999999",
            "-1E-400",
            "0x1F",
            "NaN",
            "Infinity",
            "٣٤",
            "4,48 log10",
            "10*3/uL",
            "10^",
            "10*99/uL",
            "[",
            "(",
            "\\",
            "%s",
            "{0}",
            "not not detected",
            "n.n.",
            "TDF/3TC/",
            "/",
            "////",
            "d/c'd",
            "#",
            "#a",
            "urn:uuid:",
            "urn:uuid:x/y",
            "Patient/",
            "Patient/p1/_history/",
            "http://",
            "http://ex.org/fhir/Patient/p1?x=y",
            "2024",
            "2024-13",
            "2024-02-30",
            "0000-00-00",
            "9999-12-31T23:59:60Z",
            "-999999999-01-01",
            "+1000000-01-01",
            "2024-06-20T25:00:00+99:99",
            "active",
            "entered-in-error",
            "true",
            "null",
            "Bundle",
            "Observation",
            "Patient",
            "Parameters",
            "OperationOutcome",
            "a".repeat(5_000),
            "1".repeat(70),
            "é".repeat(300));

    private static final List<String> NAMES = List.of(
            "resourceType",
            "id",
            "entry",
            "resource",
            "fullUrl",
            "request",
            "method",
            "code",
            "coding",
            "system",
            "display",
            "text",
            "value",
            "valueQuantity",
            "valueString",
            "valueRange",
            "valueRatio",
            "component",
            "contained",
            "subject",
            "patient",
            "reference",
            "status",
            "effectivePeriod",
            "start",
            "end",
            "meta",
            "versionId",
            "lastUpdated",
            "security",
            "extension",
            "identifier",
            "type",
            "link",
            "relation",
            "url",
            "total",
            "medicationReference",
            "ingredient",
            "itemReference",
            "dosage",
            "timing",
            "repeat",
            "parameter",
            "part");

    private final List<JsonNode> seeds;

    Mutations(List<byte[]> documents) {
        this.seeds = documents.stream().map(Mutations::parsed).toList();
    }

    private static JsonNode parsed(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of a number. */
    byte[] of(long number) {
        SplittableRandom random = new SplittableRandom(number);
        JsonNode document = seeds.get(random.nextInt(seeds.size())).deepCopy();
        int changes = random.nextInt(1, 6);
        for (int change = 0; change < changes; change++) {
            change(document, random);
        }
        byte[] bytes = written(document, random).getBytes(StandardCharsets.UTF_8);
        boolean harmed = random.nextInt(4) == 0 && bytes.length > 0;
        return harmed ? damaged(bytes, random) : bytes;
    }

    /** As a bundle, an array, or a line for each resource. */
    private static String written(JsonNode document, SplittableRandom random) {
        int form = random.nextInt(8);
        List<JsonNode> resources = StreamSupport.stream(document.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(JsonNode::isObject)
                .toList();
        return switch (form) {
            case 0 -> resources.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
            case 1 -> resources.toString();
            default -> document.toString();
        };
    }

    private void change(JsonNode document, SplittableRandom random) {
        List<JsonNode> inner = inner(document);
        JsonNode place = inner.get(random.nextInt(inner.size()));
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || random.nextInt(6) == 0 ? any(NAMES, random) : any(names, random);
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(any(NAMES, random), object.path(name).deepCopy());
                default -> object.set(name, value(document, random));
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index).deepCopy());
                default -> array.set(index, value(document, random));
            }
        }
    }

    private static List<JsonNode> inner(JsonNode document) {
        List<JsonNode> inner = new ArrayList<>(List.of(document));
        for (int at = 0; at < inner.size(); at++) {
            inner.get(at).forEach(one -> {
                if (one.isContainerNode()) {
                    inner.add(one);
                }
            });
        }
        return inner;
    }

    private static JsonNode value(JsonNode document, SplittableRandom random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextDouble() * Math.pow(10, random.nextInt(-20, 40)));
            case 4 -> {
                List<JsonNode> inner = inner(document);
                yield inner.get(random.nextInt(inner.size())).deepCopy();
            }
            case 5 -> NODES.arrayNode();
            case 6 -> NODES.objectNode().put(any(NAMES, random), any(TEXTS, random));
            default -> NODES.textNode(any(TEXTS, random));
        };
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] damaged(byte[] bytes, SplittableRandom random) {
        byte[] damaged = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            case 1 -> damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            default -> {
                int from = random.nextInt(damaged.length);
                int length = random.nextInt(1, 40);
                System.arraycopy(
                        bytes,
                        random.nextInt(Math.max(1, bytes.length - length)),
                        damaged,
                        from,
                        Math.min(length, damaged.length - from));
            }
        }
        return damaged;
    }
}
