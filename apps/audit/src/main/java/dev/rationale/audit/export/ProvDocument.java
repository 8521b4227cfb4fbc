package dev.rationale.audit.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.DecisionRecord.Recommended;
import dev.rationale.audit.trail.TrailReader.Content;
import java.util.Map;

/** A decision in PROV: the guideline is the plan, the evaluation an activity, and each recommendation derives from its rule. */
final class ProvDocument {

    private static final String ENTITY = "entity";
    private static final String DECISION = "decision:";
    private static final String INPUT = "digest:";

    private final Exported exported;
    private final DecisionRecord open;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final String evaluation;
    private final String answer;
    private final String input;
    private final String guideline;

    ProvDocument(Exported exported) {
        this.exported = exported;
        this.open = exported.open();
        this.evaluation = DECISION + open.id();
        this.answer = "answer:" + open.id();
        this.input = INPUT + open.digests().input();
        this.guideline = "guideline:" + open.guideline().digest();
    }

    ObjectNode json() {
        ObjectNode prefixes = document.putObject("prefix");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#").put("decision", "urn:uuid:");
        String digest = open.guideline().digest();
        prefixes.put("rule", Exported.urn("rule", digest) + ":")
                .put("evidence", Exported.urn("evidence", digest) + ":");
        for (String own : new String[] {"r", "answer", "digest", "guideline", "agent"}) {
            prefixes.put(own, Exported.urn(own) + ":");
        }
        activity();
        agents();
        sources();
        recommendations();
        return document;
    }

    private void activity() {
        ObjectNode activity = in("activity", evaluation).put("prov:endTime", open.when());
        typed(activity, "r:dataAsOf", open.asOf(), "xsd:date");
        typed(activity, "r:evidenceAsOf", open.evidenceAsOf(), "xsd:date");
        activity.put("r:outcome", open.status())
                .put("r:service", open.service())
                .put("r:micros", open.micros());
        activity.put("r:log", exported.log()).put("r:place", exported.place()).put("r:leaf", exported.leaf());
    }

    private void agents() {
        typed(in("agent", "agent:engine"), "prov:type", "prov:SoftwareAgent", "xsd:QName");
        ObjectNode engine = in("agent", "agent:engine");
        open.versions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> engine.put("r:version-" + one.getKey(), one.getValue()));
        in("agent", "agent:client").put("prov:label", open.client());
        relation("actedOnBehalfOf")
                .put("prov:delegate", "agent:engine")
                .put("prov:responsible", "agent:client")
                .put("prov:activity", evaluation);
        relation("wasAssociatedWith")
                .put("prov:activity", evaluation)
                .put("prov:agent", "agent:engine")
                .put("prov:plan", guideline);
        if (!open.user().isEmpty()) {
            typed(in("agent", "agent:user"), "prov:type", "prov:Person", "xsd:QName");
            in("agent", "agent:user").put("prov:label", open.user());
            relation("wasAssociatedWith").put("prov:activity", evaluation).put("prov:agent", "agent:user");
        }
    }

    private void sources() {
        used(input)
                .put("prov:label", "input")
                .put("r:content", exported.content().code())
                .put("r:patient", open.patient());
        if (exported.content() == Content.ERASED) {
            relation("wasInvalidatedBy").put("prov:entity", input);
        }
        typed(used(guideline), "prov:type", "prov:Plan", "xsd:QName");
        in(ENTITY, guideline)
                .put(
                        "prov:label",
                        open.guideline().id() + " " + open.guideline().version());
        exported.rules().forEach(one -> used("rule:" + one.id()).put("r:hash", one.hash()));
        exported.citations().forEach(key -> used("evidence:" + key));
    }

    private ObjectNode used(String entity) {
        relation("used").put("prov:activity", evaluation).put("prov:entity", entity);
        return in(ENTITY, entity);
    }

    private void recommendations() {
        typed(in(ENTITY, answer), "prov:type", "prov:Collection", "xsd:QName");
        in(ENTITY, answer).put("r:digest", open.digests().answer());
        generated(answer);
        relation("wasAttributedTo").put("prov:entity", answer).put("prov:agent", "agent:engine");
        for (Recommended one : open.recommendations()) {
            String given = answer + "/" + one.code();
            in(ENTITY, given)
                    .put("r:code", one.code())
                    .put("r:direction", one.direction())
                    .put("r:strength", one.strength())
                    .put("r:certainty", one.certainty());
            generated(given);
            relation("hadMember").put("prov:collection", answer).put("prov:entity", given);
            derived(given, input);
            one.rules().forEach(rule -> derived(given, "rule:" + rule.id()));
            one.citations().forEach(key -> derived(given, "evidence:" + key));
        }
    }

    private void generated(String entity) {
        relation("wasGeneratedBy")
                .put("prov:entity", entity)
                .put("prov:activity", evaluation)
                .put("prov:time", open.when());
    }

    private void derived(String entity, String from) {
        relation("wasDerivedFrom").put("prov:generatedEntity", entity).put("prov:usedEntity", from);
    }

    private ObjectNode in(String kind, String name) {
        return document.withObjectProperty(kind).withObjectProperty(name);
    }

    /** A relation under a blank name that counts within its kind. */
    private ObjectNode relation(String kind) {
        ObjectNode all = document.withObjectProperty(kind);
        return all.putObject("_:" + kind + (all.size() + 1));
    }

    private static void typed(ObjectNode node, String name, String value, String type) {
        node.putObject(name).put("$", value).put("type", type);
    }
}
