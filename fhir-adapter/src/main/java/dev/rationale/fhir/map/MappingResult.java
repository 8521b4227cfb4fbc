package dev.rationale.fhir.map;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.quantity.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the mapping has found so far: facts, and what it left out and why. */
final class MappingResult {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Exclusion> excluded = new ArrayList<>();
    private final Set<String> notUnderstood = new HashSet<>();
    private final Map<String, Object> essences = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, When> latest = new HashMap<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    /** Notes that something of a kind was read. */
    void read(String kind) {
        read.add(kind);
    }

    boolean isRead(String kind) {
        return read.contains(kind);
    }

    /** Notes of what day a result of a kind was read. */
    void read(String kind, When at) {
        latest.merge(kind, at, (one, other) -> other.latest().isAfter(one.latest()) ? other : one);
    }

    /** True if a result of a kind was read that is not older than a day. */
    boolean isReadSince(String kind, When at) {
        When last = latest.get(kind);
        return last != null && !last.latest().isBefore(at.latest());
    }

    /** What a fact says, apart from where it was read: another that says the same is a duplicate. */
    void essence(Fact fact, Object essence) {
        essences.put(fact.id(), essence);
    }

    Object essence(Fact fact) {
        return essences.getOrDefault(fact.id(), fact.id());
    }

    void exclude(Resource resource, String reason) {
        exclude(resource, reason, "");
    }

    void exclude(Resource resource, String reason, String detail) {
        excluded.add(new Exclusion(resource.name(), reason, detail));
    }

    /** An entry that may be of a kind and of which it cannot be told: rules have to know of it, and the reader of the answer too. */
    void notUnderstood(Resource resource, String kind, String what) {
        notUnderstood(resource, kind, what, kind);
    }

    /** The same with what was seen. */
    void notUnderstood(Resource resource, String kind, Recognised.Unclear unclear) {
        notUnderstood(resource, kind, unclear.what(), unclear.seen().isEmpty() ? kind : unclear.seen());
    }

    /** A value that is left out, or that nobody can read. */
    void unread(Seen seen, Result result) {
        if (result instanceof Result.LeftOut left) {
            exclude(seen.resource(), left.reason(), left.detail());
        } else if (result instanceof Result.NotUnderstood unclear) {
            notUnderstood(seen.resource(), seen.kind().kind(), unclear.what(), unclear.seen());
        } else {
            throw new IllegalStateException("A value of another form than its kind's was read.");
        }
    }

    private void notUnderstood(Resource resource, String kind, String what, String detail) {
        String id = "NotUnderstood/" + kind + "/" + resource.name();
        if (notUnderstood.add(id)) {
            add(new NotUnderstood(id, kind, what, List.of(resource.name())));
        }
        exclude(resource, what, detail);
    }

    List<Fact> facts() {
        return facts;
    }

    List<Exclusion> excluded() {
        return excluded;
    }
}
