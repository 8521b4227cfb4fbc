package dev.rationale.committee.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Coverage as one JSON object, rules in order of id. */
public final class CoverageJson {

    private CoverageJson() {}

    public static String text(Coverage coverage) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.putObject("guideline")
                .put("id", coverage.guideline().id())
                .put("version", coverage.guideline().version())
                .put("digest", coverage.guideline().digest());
        root.put("cases", coverage.cases())
                .put("points", coverage.points())
                .put("covered", coverage.covered())
                .put("percent", coverage.percent());
        ArrayNode rules = root.putArray("rules");
        coverage.rules().forEach(rule -> add(rules.addObject(), rule));
        return root.toPrettyString() + "\n";
    }

    private static void add(ObjectNode node, RuleCoverage rule) {
        node.put("rule", rule.rule().id())
                .put("file", rule.rule().file())
                .put("line", rule.rule().line());
        names(node, "fired", rule.fired());
        node.put("held", rule.held().size());
        ArrayNode conditions = node.putArray("conditions");
        for (ConditionCoverage condition : rule.conditions()) {
            ObjectNode one = conditions
                    .addObject()
                    .put("line", condition.condition().line())
                    .put("text", condition.condition().text())
                    .put("alwaysHolds", condition.given());
            names(one, "madeFalse", condition.madeFalse());
        }
    }

    private static void names(ObjectNode node, String name, List<String> cases) {
        cases.forEach(node.putArray(name)::add);
    }
}
