package dev.rationale.server.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.server.guideline.Reloads;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the service lives, and whether it should be sent calls. */
public final class Health {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentGuideline guideline;
    private final Supplier<Optional<Reloads.Outcome>> lastReload;

    private volatile State state = State.STARTING;

    /** The life of the service. */
    public enum State {
        /** Not warm yet: the first calls would be slow. */
        STARTING,
        READY,
        /** Calls under way finish, new ones should go elsewhere. */
        STOPPING
    }

    public Health(CurrentGuideline guideline, Supplier<Optional<Reloads.Outcome>> lastReload) {
        this.guideline = guideline;
        this.lastReload = lastReload;
    }

    public void become(State next) {
        state = next;
    }

    public boolean ready() {
        return state == State.READY;
    }

    /** The state, the guideline in force and, if there was one, the last reload with its failures. */
    public String json() {
        ObjectNode health = JSON.createObjectNode();
        health.put("status", lower(state));
        if (state != State.STOPPING) {
            GuidelineId id = guideline.use(Guideline::id);
            health.putObject("guideline")
                    .put("id", id.id())
                    .put("version", id.version())
                    .put("digest", id.digest());
        }
        lastReload.get().ifPresent(outcome -> health.set("reload", node(outcome)));
        return text(health);
    }

    /** A reload as it is told to whoever asked for it. */
    public static String json(Reloads.Outcome outcome) {
        return text(node(outcome));
    }

    private static ObjectNode node(Reloads.Outcome outcome) {
        ObjectNode node = JSON.createObjectNode();
        node.put("at", outcome.at().toString());
        node.put("verdict", lower(outcome.verdict()));
        node.put("digest", outcome.digest());
        if (!outcome.failures().isEmpty()) {
            outcome.failures().forEach(node.withArrayProperty("failures")::add);
        }
        return node;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }
}
