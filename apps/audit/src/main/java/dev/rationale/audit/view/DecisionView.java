package dev.rationale.audit.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.NearMisses;
import dev.rationale.audit.trail.TrailReader;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One decision with everything that is known of it. */
public final class DecisionView {

    private final TrailReader.Decision decision;
    private final DecisionRecord open;
    private final Optional<SealedDecision> sealed;
    private final String whySealed;
    private final NearMisses nearMisses;

    private DecisionView(
            TrailReader.Decision decision, Optional<SealedDecision> sealed, String whySealed, NearMisses nearMisses) {
        this.decision = decision;
        this.open = decision.open();
        this.sealed = sealed;
        this.whySealed = whySealed;
        this.nearMisses = nearMisses;
    }

    /** Looks a decision up; a sealed part that cannot be opened is said, not an error. */
    public static DecisionView of(TrailReader trail, String id) {
        TrailReader.Decision decision = trail.decision(id);
        try {
            SealedDecision sealed = trail.sealed(decision);
            return new DecisionView(decision, Optional.of(sealed), "", NearMisses.of(trail, decision.open(), sealed));
        } catch (AuditFailure e) {
            if (e.kind() != AuditFailure.Kind.ERASED && e.kind() != AuditFailure.Kind.KEY) {
                throw e;
            }
            String why = e.getMessage().lines().findFirst().orElse("");
            return new DecisionView(decision, Optional.empty(), why, NearMisses.untold(why));
        }
    }

    public DecisionRecord open() {
        return open;
    }

    public Optional<SealedDecision> sealed() {
        return sealed;
    }

    /** Why the sealed part cannot be read; empty if it can. */
    public String whySealed() {
        return whySealed;
    }

    /** Where the rules stopped that gave nothing, worked out now. */
    public NearMisses nearMisses() {
        return nearMisses;
    }

    public long index() {
        return decision.index();
    }

    /** The recorded answer, or an empty object if it cannot be read. */
    public JsonNode answer() {
        return sealed.map(one -> Canonical.tree(one.answer())).orElse(JsonNodeFactory.instance.objectNode());
    }

    /** Everything as one JSON object. */
    public String json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("place", decision.index());
        all.set("record", Canonical.tree(Canonical.text(decision.entry().leaf())));
        if (sealed.isPresent()) {
            all.put("patient", sealed.get().patient());
            all.set("answer", answer());
            all.set("nearMisses", Canonical.tree(Canonical.text(Canonical.json(nearMisses.misses()))));
        } else {
            all.put("sealed", whySealed);
        }
        return all.toPrettyString() + "\n";
    }

    public String text() {
        Lines lines = new Lines()
                .add("decision", open.id())
                .add("place in log", decision.index())
                .add("recorded", open.when())
                .add("clock", open.clockBehindMillis() > 0 ? "stood " + open.clockBehindMillis() + " ms back" : "")
                .add("asked by", open.client() + (open.user().isEmpty() ? "" : ", " + open.user()))
                .add("service", open.service() + (open.hookInstance().isEmpty() ? "" : ", call " + open.hookInstance()))
                .add("patient", sealed.map(SealedDecision::patient).orElse(whySealed))
                .add("pseudonym", open.patient())
                .add("data as of", open.asOf())
                .add("evidence as of", open.evidenceAsOf())
                .add("guideline", open.guideline().id() + " " + open.guideline().version())
                .add("digest", open.guideline().digest())
                .add("versions", versions())
                .add("outcome", open.status() + (open.reason().isEmpty() ? "" : ": " + open.reason()));
        lines.each(
                "recommended",
                open.recommendations().stream().map(this::recommended).toList());
        lines.each("missing", open.dataRequests());
        lines.each("withheld", open.withheld());
        lines.each("left out", leftOut());
        lines.each(
                "near misses",
                nearMisses.misses().stream()
                        .map(one -> one.code() + " stopped in " + one.rule() + " at: "
                                + one.text().replaceAll("\\s+", " "))
                        .toList());
        lines.add("near misses", sealed.isPresent() ? nearMisses.why() : "");
        lines.each(
                "cards",
                open.cards().stream()
                        .map(one -> one.uuid() + " " + one.question())
                        .toList());
        return lines.add("answered as", open.output() + ", " + open.language())
                .add("took", open.micros() + " \u00b5s")
                .toString();
    }

    private String recommended(DecisionRecord.Recommended given) {
        String title = "";
        for (JsonNode one : answer().path("recommendations")) {
            title = one.path("code").asText().equals(given.code())
                    ? ": " + one.path("title").asText()
                    : title;
        }
        return given.code() + " (" + given.direction() + ", " + given.strength() + ", certainty " + given.certainty()
                + ") by "
                + given.rules().stream().map(DecisionRecord.GivingRule::id).collect(Collectors.joining(", "))
                + title;
    }

    private List<String> leftOut() {
        return new TreeMap<>(open.excluded())
                .entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .toList();
    }

    private String versions() {
        return new TreeMap<>(open.versions())
                .entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
    }
}
