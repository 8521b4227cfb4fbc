package dev.rationale.committee.impact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.report.Wording;
import dev.rationale.service.InternalFailure;

/** The impact of an edit as one JSON object, in a defined order. */
public final class ImpactJson {

    private ImpactJson() {}

    public static String text(Impact impact) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        version(root.putObject("older"), impact.older());
        version(root.putObject("newer"), impact.newer());
        root.put("patients", impact.subjects())
                .put("changed", impact.changed().size())
                .put("advisedOtherwise", impact.advisedOtherwise());
        ArrayNode edits = root.putArray("edits");
        for (Edit edit : impact.edits()) {
            edits.addObject()
                    .put("kind", Wording.kebab(edit.kind()))
                    .put("subject", edit.subject())
                    .put("aspect", edit.aspect())
                    .put("from", edit.from())
                    .put("to", edit.to());
        }
        ArrayNode groups = root.putArray("groups");
        for (Impact.Group group : impact.groups()) {
            ObjectNode one = groups.addObject()
                    .put("part", Wording.kebab(group.part()))
                    .put("change", Wording.kebab(group.kind()))
                    .put("code", group.code())
                    .put("cause", group.cause());
            group.subjects().forEach(one.putArray("patients")::add);
        }
        impact.unreadable().forEach(root.putArray("unreadable")::add);
        impact.failed().stream().map(InternalFailure::sentence).forEach(root.putArray("failed")::add);
        impact.notKept().forEach(root.putArray("notKept")::add);
        return root.toPrettyString() + "\n";
    }

    private static void version(ObjectNode node, GuidelineId id) {
        node.put("id", id.id()).put("version", id.version()).put("digest", id.digest());
    }
}
