package dev.rationale.committee.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Difference;
import dev.rationale.engine.evaluation.GuidelineId;
import java.util.List;
import java.util.Locale;

/** The results of cases as one JSON object: the guideline, the counts, and every case in its order. */
public final class CasesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CasesJson() {}

    public static String text(GuidelineId guideline, List<CaseResult> results, String language) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("guideline")
                .put("id", guideline.id())
                .put("version", guideline.version())
                .put("digest", guideline.digest());
        root.put("cases", results.size());
        root.put("failed", results.stream().filter(result -> !result.holds()).count());
        ArrayNode all = root.putArray("results");
        for (CaseResult result : results) {
            ObjectNode one = all.addObject()
                    .put("file", result.one().file())
                    .put("line", result.one().line())
                    .put("name", result.one().name())
                    .put("holds", result.holds());
            ArrayNode differences = one.putArray("differences");
            Reasons reasons = new Reasons(result, language);
            result.differences().forEach(difference -> add(differences.addObject(), difference, reasons));
        }
        return root.toPrettyString() + "\n";
    }

    private static void add(ObjectNode node, Difference difference, Reasons reasons) {
        node.put("kind", difference.kind().name().toLowerCase(Locale.ROOT))
                .put("subject", difference.subject())
                .put("expected", difference.expected())
                .put("seen", difference.seen());
        ArrayNode all = node.putArray("rules");
        for (Reason reason : reasons.of(difference)) {
            ObjectNode rule = all.addObject()
                    .put("rule", reason.rule())
                    .put("file", reason.file())
                    .put("line", reason.line())
                    .put("fired", reason.fired());
            if (!reason.fired()) {
                rule.put("condition", reason.condition());
            }
            reason.seen().forEach(rule.putArray("seen")::add);
        }
    }
}
