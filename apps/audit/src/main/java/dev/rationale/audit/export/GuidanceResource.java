package dev.rationale.audit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.words.Words;
import java.util.TreeMap;

/** What was answered, in codes: a GuidanceResponse, and the Parameters in which the record says what it says. */
record GuidanceResource(Exported exported) {

    ObjectNode response(String parameters, String device) {
        DecisionRecord open = exported.open();
        ObjectNode response = FhirBundle.resource("GuidanceResponse").put("language", open.language());
        if (!open.hookInstance().isEmpty()) {
            response.putObject("requestIdentifier")
                    .put("system", Exported.urn("hook-instance"))
                    .put("value", open.hookInstance());
        }
        identifiers(response.putArray("identifier"));
        response.put("moduleUri", exported.module());
        response.put("status", open.dataRequests().isEmpty() ? "success" : "data-required");
        response.set("subject", Coded.patient(exported));
        response.put("occurrenceDateTime", open.when());
        response.set("performer", Coded.reference(device));
        ArrayNode notes = response.putArray("note");
        Words words = Words.in(open.language());
        notes.addObject().put("text", words.say("export.codes"));
        notes.addObject().put("text", words.say("export." + exported.content().code()));
        response.set("outputParameters", Coded.reference(parameters));
        return response;
    }

    private void identifiers(ArrayNode identifiers) {
        identifiers
                .addObject()
                .put("system", Coded.URI)
                .put("value", "urn:uuid:" + exported.open().id());
    }

    ObjectNode parameters() {
        DecisionRecord open = exported.open();
        ObjectNode resource = FhirBundle.resource("Parameters");
        ArrayNode all = resource.putArray("parameter");
        all.addObject().put("name", "asOf").put("valueDate", open.asOf());
        all.addObject().put("name", "evidenceAsOf").put("valueDate", open.evidenceAsOf());
        Coded.part(all, "outcome", open.status());
        Coded.part(all, "reason", open.reason());
        open.recommendations().forEach(one -> recommended(one, parts(all, "recommendation")));
        open.appraisals().forEach(one -> {
            ArrayNode parts = parts(all, "appraisal");
            Coded.part(parts, "claim", one.claim());
            Coded.part(parts, "verdict", one.verdict());
            Coded.part(parts, "certainty", one.certainty());
        });
        open.dataRequests().forEach(one -> Coded.part(all, "dataRequest", one));
        open.withheld().forEach(one -> Coded.part(all, "withheld", one));
        new TreeMap<>(open.excluded())
                .forEach((reason, count) ->
                        all.addObject().put("name", "excluded." + reason).put("valueInteger", count));
        open.cards().forEach(one -> Coded.part(all, "card", one.uuid()));
        return resource;
    }

    private static void recommended(DecisionRecord.Recommended one, ArrayNode parts) {
        Coded.part(parts, "code", one.code());
        Coded.part(parts, "direction", one.direction());
        Coded.part(parts, "strength", one.strength());
        Coded.part(parts, "certainty", one.certainty());
        one.rules().forEach(rule -> {
            Coded.part(parts, "rule", rule.id());
            Coded.part(parts, "ruleHash", rule.hash());
        });
        one.citations().forEach(key -> Coded.part(parts, "citation", key));
    }

    private static ArrayNode parts(ArrayNode all, String name) {
        return all.addObject().put("name", name).putArray("part");
    }
}
