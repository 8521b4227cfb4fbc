package dev.rationale.committee.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Findings for programs: as plain JSON, or as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the line. */
public final class FindingsJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private FindingsJson() {}

    /** A list of objects with the members of {@link Finding}. */
    public static String plain(List<Finding> findings) {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode all = whole.putArray("findings");
        for (Finding one : findings) {
            all.addObject()
                    .put("id", one.id())
                    .put("title", title(one.id()))
                    .put("file", one.file())
                    .put("line", one.line())
                    .put("column", one.column())
                    .put("what", one.what())
                    .put("maybe", one.maybe());
        }
        return written(whole);
    }

    /**
     * A SARIF log of one run.
     *
     * @param prefix what stands before each path, so that the artifact is found from where the tool was started
     */
    public static String sarif(List<Finding> findings, String prefix) {
        ObjectNode log = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "rationale");
        List<String> kinds =
                findings.stream().map(Finding::id).distinct().sorted().toList();
        ArrayNode rules = driver.putArray("rules");
        for (String id : kinds) {
            ObjectNode rule = rules.addObject().put("id", id);
            rule.putObject("shortDescription").put("text", title(id));
            rule.putObject("help").put("text", "See " + FindingKinds.page(id) + ".");
        }
        ArrayNode results = run.putArray("results");
        findings.forEach(one -> result(results.addObject(), one, kinds.indexOf(one.id()), prefix));
        return written(log);
    }

    private static void result(ObjectNode result, Finding one, int kind, String prefix) {
        result.put("ruleId", one.id()).put("ruleIndex", kind).put("level", "warning");
        result.putObject("message").put("text", one.what() + (one.maybe().isEmpty() ? "" : " Maybe " + one.maybe()));
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", prefix + one.file());
        place.putObject("region").put("startLine", one.line()).put("startColumn", one.column());
    }

    private static String title(String id) {
        return FindingKinds.titles().getOrDefault(id, id);
    }

    private static String written(ObjectNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written.", e);
        }
    }
}
