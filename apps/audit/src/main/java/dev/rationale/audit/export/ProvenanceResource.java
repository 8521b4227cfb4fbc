package dev.rationale.audit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.trail.TrailReader.Content;

/** Of what the answer was made, and by whom: input, guideline, rules and literature. */
record ProvenanceResource(Exported exported) {

    ObjectNode json(String target, String device) {
        DecisionRecord open = exported.open();
        ObjectNode provenance = FhirBundle.resource("Provenance");
        provenance.putArray("target").add(Coded.reference(target));
        provenance.put("occurredDateTime", open.when()).put("recorded", open.when());
        provenance.set("activity", Codes.concept("create"));
        ArrayNode agents = provenance.putArray("agent");
        ObjectNode author = agent(agents, "author", Coded.reference(device));
        author.set("onBehalfOf", Coded.client(exported));
        if (!open.user().isEmpty()) {
            agent(agents, "enterer", Coded.user(exported));
        }
        sources(provenance.putArray("entity"));
        return provenance;
    }

    private static ObjectNode agent(ArrayNode agents, String role, ObjectNode who) {
        ObjectNode agent = agents.addObject();
        agent.set("type", Codes.concept(role));
        agent.set("who", who);
        return agent;
    }

    private void sources(ArrayNode entities) {
        DecisionRecord open = exported.open();
        String digest = open.guideline().digest();
        ObjectNode input =
                source(entities, Exported.urn("input-digest"), open.digests().input(), "input");
        if (exported.content() == Content.ERASED) {
            Coded.absent(input, "masked");
        }
        source(
                entities,
                Exported.urn("guideline"),
                digest,
                open.guideline().id() + " " + open.guideline().version());
        exported.rules().forEach(one -> source(entities, Exported.urn("rule", digest), one.id(), "rule " + one.hash()));
        exported.citations().forEach(key -> source(entities, Exported.urn("evidence", digest), key, "evidence"));
    }

    private static ObjectNode source(ArrayNode entities, String system, String value, String display) {
        ObjectNode what = Coded.identified(system, value).put("display", display);
        entities.addObject().put("role", "source").set("what", what);
        return what;
    }
}
