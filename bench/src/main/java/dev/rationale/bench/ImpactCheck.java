package dev.rationale.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether what {@code cohort diff} says of its examples is what {@code eval} says of them, with the older guideline and with the newer. */
final class ImpactCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> before;
    private final Map<String, JsonNode> after;

    private ImpactCheck(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        this.before = before;
        this.after = after;
    }

    /** The examples of a comparison, each once. */
    static List<String> examples(Path diff) throws IOException {
        return each(JSON.readTree(Files.readAllBytes(diff)).path("changes"))
                .flatMap(change -> each(change.path("examples")))
                .map(JsonNode::asText)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What differs between the comparison and the answers.
     *
     * @param diff as JSON
     * @param before the answers of the older guideline, one a line
     * @param after those of the newer one
     */
    static List<String> differences(Path diff, Path before, Path after) throws IOException {
        ImpactCheck check = new ImpactCheck(answers(before), answers(after));
        List<String> differences = new ArrayList<>();
        each(JSON.readTree(Files.readAllBytes(diff)).path("changes"))
                .forEach(change -> each(change.path("examples")).forEach(example -> {
                    check.differs(check.before, example.asText(), change, "from", differences);
                    check.differs(check.after, example.asText(), change, "to", differences);
                }));
        return differences;
    }

    private void differs(
            Map<String, JsonNode> answers, String patient, JsonNode change, String member, List<String> differences) {
        String part = change.path("part").asText();
        String code = change.path("code").asText();
        JsonNode answer = answers.get(patient);
        String said = answer == null ? "no answer" : said(answer, part, code);
        String expected = change.path(member).asText();
        if (!said.equals(expected)) {
            differences.add(patient + ", " + part + " " + code + ", " + member + ": diff says '" + expected
                    + "', eval says '" + said + "'");
        }
    }

    private static String said(JsonNode answer, String part, String code) {
        return switch (part) {
            case "status" ->
                (answer.path("status").asText() + " "
                                + answer.path("reason").asText("").replace("null", ""))
                        .strip();
            case "request" ->
                each(answer.path("dataRequests"))
                        .filter(one -> one.path("code").asText().equals(code))
                        .map(one -> "asked")
                        .findFirst()
                        .orElse("");
            default ->
                each(answer.path("recommendations"))
                        .filter(one -> one.path("code").asText().equals(code))
                        .map(one -> one.path("direction").asText() + ", "
                                + one.path("strength").asText() + ", "
                                + one.path("certainty").asText())
                        .collect(Collectors.joining("; "));
        };
    }

    private static Map<String, JsonNode> answers(Path lines) throws IOException {
        Map<String, JsonNode> answers = new HashMap<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode answer = JSON.readTree(line);
            answers.put(answer.path("patient").asText(), answer);
        }
        return answers;
    }

    private static Stream<JsonNode> each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
