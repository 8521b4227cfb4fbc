package dev.rationale.audit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A decision as a FHIR R4 Bundle: what was answered, who made it from what, and that it happened. */
record FhirBundle(Exported exported) {

    ObjectNode json() {
        ObjectNode bundle = resource("Bundle");
        bundle.putObject("identifier").put("system", Coded.URI).put("value", decision());
        bundle.put("type", "collection").put("timestamp", exported.open().when());
        ArrayNode entries = bundle.putArray("entry");
        add(entries, decision(), new GuidanceResource(exported).response(parameters(), device()));
        add(entries, parameters(), new GuidanceResource(exported).parameters());
        add(entries, url("Provenance"), new ProvenanceResource(exported).json(decision(), device()));
        add(entries, url("AuditEvent"), new AuditEventResource(exported).json(decision(), device()));
        add(entries, device(), deviceResource());
        return bundle;
    }

    static ObjectNode resource(String type) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", type);
    }

    private static void add(ArrayNode entries, String url, ObjectNode resource) {
        entries.addObject().put("fullUrl", url).set("resource", resource);
    }

    private String decision() {
        return "urn:uuid:" + exported.open().id();
    }

    private String parameters() {
        return url("Parameters");
    }

    private String device() {
        return url("Device");
    }

    /** The same decision gives each resource the same address. */
    private String url(String type) {
        String name = type + " of " + exported.log() + " " + exported.open().id();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The engine, with the version of each part that could make a difference. */
    private ObjectNode deviceResource() {
        ObjectNode device = resource("Device");
        device.putArray("identifier")
                .addObject()
                .put("system", Exported.urn("log"))
                .put("value", exported.log());
        device.putArray("deviceName").addObject().put("name", "Rationale").put("type", "model-name");
        ArrayNode versions = device.putArray("version");
        exported.open().versions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> {
                    ObjectNode version = versions.addObject();
                    version.putObject("type").put("text", one.getKey());
                    version.put("value", one.getValue());
                });
        return device;
    }
}
