package dev.rationale.server.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.server.guideline.Reloads;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the service lives, and whether it should be sent calls. */
public final class Health {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Watched> guidelines;

    private volatile State state = State.STARTING;

    /** The life of the service. */
    public enum State {
        /** Not warm yet: the first calls would be slow. */
        STARTING,
        READY,
        /** Calls under way finish, new ones should go elsewhere. */
        STOPPING
    }

    /** A guideline, and what came of its last reload. */
    public record Watched(CurrentGuideline guideline, Supplier<Optional<Reloads.Outcome>> lastReload) {}

    public Health(CurrentGuideline guideline, Supplier<Optional<Reloads.Outcome>> lastReload) {
        this(List.of(new Watched(guideline, lastReload)));
    }

    /** That of a service of several guidelines, of which the first is told first. */
    public Health(List<Watched> guidelines) {
        this.guidelines = List.copyOf(guidelines);
    }

    public void become(State next) {
        state = next;
    }

    public boolean ready() {
        return state == State.READY;
    }

    /** The state, the guideline in force and, if there was one, the last reload with its failures; the same of each further guideline. */
    public String json() {
        ObjectNode health = JSON.createObjectNode();
        health.put("status", lower(state));
        tell(guidelines.get(0), health);
        guidelines.stream()
                .skip(1)
                .forEach(one -> tell(one, health.withArrayProperty("others").addObject()));
        return text(health);
    }

    private void tell(Watched watched, ObjectNode told) {
        if (state != State.STOPPING) {
            GuidelineId id = watched.guideline().use(Guideline::id);
            told.putObject("guideline")
                    .put("id", id.id())
                    .put("version", id.version())
                    .put("digest", id.digest());
        }
        watched.lastReload().get().ifPresent(outcome -> told.set("reload", node(outcome)));
    }

    /** A reload as it is told to whoever asked for it, or of several guidelines all reloads in a list. */
    public static String json(List<Reloads.Outcome> outcomes) {
        if (outcomes.size() == 1) {
            return text(node(outcomes.get(0)));
        }
        ObjectNode told = JSON.createObjectNode();
        outcomes.forEach(outcome -> told.withArrayProperty("reloads").add(node(outcome)));
        return text(told);
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
