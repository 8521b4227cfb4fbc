package dev.rationale.audit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.record.DecisionRecord;
import java.util.Map;

/**
 * That the answer was made, in the shape of IHE's Basic Audit Log Patterns for a patient's resource that is created (PatientCreate).
 * The trail does not know network addresses, so their absence is stated where the pattern wants them.
 */
record AuditEventResource(Exported exported) {

    static final String PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientCreate";

    ObjectNode json(String decision, String device) {
        DecisionRecord open = exported.open();
        ObjectNode event = FhirBundle.resource("AuditEvent");
        event.putObject("meta").putArray("profile").add(PROFILE);
        event.set("type", Codes.coding("rest"));
        event.putArray("subtype").add(Codes.coding("created"));
        event.put("action", "C").put("recorded", open.when()).put("outcome", "0");
        ArrayNode agents = event.putArray("agent");
        network(agent(agents, Codes.concept("source-role"), Coded.client(exported), false));
        network(agent(agents, Codes.concept("destination-role"), Coded.reference(device), false));
        if (!open.user().isEmpty()) {
            ObjectNode informant = Codes.concept("informant");
            agent(agents, informant, Coded.user(exported), true);
        }
        ObjectNode source = event.putObject("source").put("site", open.service());
        source.set("observer", Coded.reference(device));
        source.putArray("type").add(Codes.coding("application-server"));
        ArrayNode entities = event.putArray("entity");
        entity(entities, Coded.patient(exported), "person", "patient");
        details(entity(entities, Coded.reference(decision), "system-object", "domain-resource"));
        return event;
    }

    private static ObjectNode agent(ArrayNode agents, ObjectNode type, ObjectNode who, boolean requestor) {
        ObjectNode agent = agents.addObject();
        agent.set("type", type);
        agent.set("who", who);
        return agent.put("requestor", requestor);
    }

    private static void network(ObjectNode agent) {
        Coded.absent(agent.putObject("network").putObject("_address"), "unsupported");
    }

    private static ObjectNode entity(ArrayNode entities, ObjectNode what, String type, String role) {
        ObjectNode entity = entities.addObject();
        entity.set("what", what);
        entity.set("type", Codes.coding(type));
        entity.set("role", Codes.coding(role));
        return entity;
    }

    /** Where the record stands in the log, so that whoever holds a proof finds that it is about this event. */
    private void details(ObjectNode entity) {
        ArrayNode details = entity.putArray("detail");
        Map.of(
                        "log", exported.log(),
                        "place", String.valueOf(exported.place()),
                        "leaf", exported.leaf(),
                        "content", exported.content().code())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> details.addObject().put("type", one.getKey()).put("valueString", one.getValue()));
    }
}
