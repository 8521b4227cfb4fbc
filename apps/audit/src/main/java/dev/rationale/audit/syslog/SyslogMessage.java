package dev.rationale.audit.syslog;

import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.TrailRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A record as a message of RFC 5424: facility 13 (log audit), severity 6 (informational), and what it says as one JSON object. It names no
 * patient, not by a pseudonym either; whoever may see more looks the decision up by its id.
 *
 * @param host the machine, as the header names it
 * @param process its process
 */
record SyslogMessage(String host, long process) {

    private static final String PRIORITY_AND_VERSION = "<110>1";
    private static final String APPLICATION = "rationale";
    private static final String NO_STRUCTURED_DATA = "-";

    /** Somebody who uses a portal as a patient is one. */
    private static final String STAFF = "(Practitioner|PractitionerRole)/.*";

    /** Of what was done to the trail all but whom it concerned. */
    private static final Set<String> TOLD = Set.of("at", "question", "reason", "keys", "before", "cutBytes");

    byte[] decision(DecisionRecord one) {
        Map<String, Object> said = new TreeMap<>();
        said.put("decision", one.id());
        said.put("client", one.client());
        said.put("user", one.user().matches(STAFF) ? one.user() : "");
        said.put("service", one.service());
        said.put("outcome", one.status());
        said.put("reason", one.reason());
        said.put("guideline", one.guideline());
        said.put("asOf", one.asOf());
        said.put("output", one.output());
        said.put(
                "recommendations",
                one.recommendations().stream()
                        .map(given -> Map.of(
                                "code",
                                given.code(),
                                "rules",
                                given.rules().stream()
                                        .map(DecisionRecord.GivingRule::id)
                                        .toList()))
                        .toList());
        return message(one.kind(), one.when(), said);
    }

    byte[] event(TrailRecord one) {
        Map<String, Object> said = new TreeMap<>(one.details());
        said.keySet().retainAll(TOLD);
        said.put("record", one.id());
        said.put("by", one.by());
        return message(one.kind(), one.when(), said);
    }

    /** An instant has six digits after its seconds at most. */
    private byte[] message(String kind, String when, Map<String, Object> said) {
        Instant instant = Instant.parse(when).truncatedTo(ChronoUnit.MICROS);
        String head = String.join(
                " ",
                PRIORITY_AND_VERSION,
                instant.toString(),
                host,
                APPLICATION,
                String.valueOf(process),
                kind,
                NO_STRUCTURED_DATA);
        return (head + " " + Canonical.text(Canonical.of(said))).getBytes(StandardCharsets.UTF_8);
    }
}
