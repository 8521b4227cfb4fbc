package dev.rationale.output;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.HapiDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Input, clocks and guideline decide every byte of the answer. */
class SameBytesTest {

    private static final long SEED = 20091015;

    /** The first answer to each file, with which every other one is compared. */
    private static final Map<Path, String> FIRST = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> twoRunsGiveTheSameBytes() {
        return each(document -> again(document));
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfTheEntriesDoesNotMatter() {
        return each(document -> again(permuted(document)));
    }

    @TestFactory
    Stream<DynamicTest> objectsOfAHapiServerGiveTheSameBytesAsTheStream() {
        FhirContext hapi = FhirContext.forR4Cached();
        return each(document -> {
            Bundle bundle =
                    hapi.newJsonParser().parseResource(Bundle.class, new String(document, StandardCharsets.UTF_8));
            return Answers.json(Answers.read(HapiDocument.of(FhirDocument.Role.RECORD, bundle)));
        });
    }

    /** Another way to an answer, which must make no difference. */
    private interface Way {
        String answer(byte[] document);
    }

    private static Stream<DynamicTest> each(Way way) {
        return Answers.bundles().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    byte[] document = Answers.bytes(file);
                    assertThat(way.answer(document)).isEqualTo(FIRST.computeIfAbsent(file, one -> again(document)));
                }));
    }

    private static String again(byte[] document) {
        return Answers.json(Answers.read(document));
    }

    private static byte[] permuted(byte[] document) {
        ObjectNode bundle = Schema.tree(new String(document, StandardCharsets.UTF_8));
        ArrayNode entries = (ArrayNode) bundle.get("entry");
        List<JsonNode> order = new ArrayList<>();
        entries.forEach(order::add);
        Collections.shuffle(order, new Random(SEED));
        entries.removeAll().addAll(order);
        return bundle.toString().getBytes(StandardCharsets.UTF_8);
    }
}
