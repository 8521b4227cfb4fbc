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

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    ObjectNode json(String decision, String device) {
        DecisionRecord open = exported.open();
        ObjectNode event = FhirBundle.resource("AuditEvent");
        event.putObject("meta").putArray("profile").add(PROFILE);
        event.set("type", Coded.coding(HL7 + "audit-event-type", "rest", "RESTful Operation"));
        event.putArray("subtype").add(Coded.coding("http://hl7.org/fhir/restful-interaction", "create", "create"));
        event.put("action", "C").put("recorded", open.when()).put("outcome", "0");
        ArrayNode agents = event.putArray("agent");
        network(agent(agents, Coded.concept(DICOM, "110153", "Source Role ID"), Coded.client(exported), false));
        network(agent(agents, Coded.concept(DICOM, "110152", "Destination Role ID"), Coded.reference(device), false));
        if (!open.user().isEmpty()) {
            ObjectNode informant = Coded.concept(HL7 + "v3-ParticipationType", "INF", "informant");
            agent(agents, informant, Coded.user(exported), true);
        }
        ObjectNode source = event.putObject("source").put("site", open.service());
        source.set("observer", Coded.reference(device));
        source.putArray("type").add(Coded.coding(HL7 + "security-source-type", "4", "Application Server"));
        ArrayNode entities = event.putArray("entity");
        entity(entities, Coded.patient(exported), "1", "Person", Coded.coding(HL7 + "object-role", "1", "Patient"));
        ObjectNode role = Coded.coding(HL7 + "object-role", "4", "Domain Resource");
        details(entity(entities, Coded.reference(decision), "2", "System Object", role));
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

    private static ObjectNode entity(
            ArrayNode entities, ObjectNode what, String type, String display, ObjectNode role) {
        ObjectNode entity = entities.addObject();
        entity.set("what", what);
        entity.set("type", Coded.coding(HL7 + "audit-entity-type", type, display));
        entity.set("role", role);
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
