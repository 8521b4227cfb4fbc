package dev.rationale.server.operation;

import dev.rationale.cdshooks.Feedback;
import dev.rationale.cdshooks.HookObserver;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.server.guideline.Reloads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** What is counted, as Prometheus reads it. Labels are codes of the guideline and of the protocol, each from a bounded set. */
public final class Metrics implements HookObserver {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int MOST_REASONS = 50;
    private static final String SERVICE = "service";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MultiGauge guideline = MultiGauge.builder("rationale.guideline")
            .description("The guidelines in force.")
            .register(registry);
    private final Set<String> reasons = ConcurrentHashMap.newKeySet();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** All metrics in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void answered(String service, Outcome outcome, Duration took) {
        Timer.builder("rationale.calls")
                .description("Calls by how they ended.")
                .tags(SERVICE, service, "outcome", label(outcome))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(took);
    }

    @Override
    public void evaluated(String service, Evaluation evaluation) {
        evaluation.explanation().firings().stream()
                .map(Firing::rule)
                .forEach(rule -> count("rationale.rules.fired", "rule", rule));
        evaluation.dataRequests().stream()
                .map(DataRequest::code)
                .forEach(code -> count("rationale.data.requested", "code", code));
    }

    @Override
    public void feedback(Feedback feedback) {
        String reason =
                feedback.reason().map(Feedback.Reason::code).map(this::bounded).orElse("none");
        Counter.builder("rationale.feedback")
                .description("What became of cards.")
                .tags(SERVICE, feedback.service(), "outcome", label(feedback.outcome()), "reason", reason)
                .register(registry)
                .increment();
    }

    /** A reason is whatever a client wrote; without a bound it could fill the memory with labels. */
    private String bounded(String code) {
        boolean known = reasons.contains(code);
        boolean room = CODE.matcher(code).matches() && reasons.size() < MOST_REASONS;
        if (!known && room) {
            reasons.add(code);
        }
        return known || room ? code : "other";
    }

    /** Counts an answer that did not come from the service itself. */
    public void answered(String route, int status) {
        Counter.builder("rationale.http.responses")
                .description("Answers by route and status.")
                .tags("route", route, "status", Integer.toString(status))
                .register(registry)
                .increment();
    }

    public void reloaded(Reloads.Outcome outcome) {
        count("rationale.reloads", "verdict", label(outcome.verdict()));
    }

    public void inForce(List<GuidelineId> ids) {
        guideline.register(ids.stream().map(Metrics::row).toList(), true);
    }

    private static MultiGauge.Row<Number> row(GuidelineId id) {
        return MultiGauge.Row.of(Tags.of("id", id.id(), "version", id.version(), "digest", id.digest()), 1);
    }

    /** Shows a figure that somebody else holds. */
    public <T> void watch(String name, String description, T holder, ToDoubleFunction<T> figure) {
        io.micrometer.core.instrument.Gauge.builder(name, holder, figure)
                .description(description)
                .register(registry);
    }

    private void count(String name, String label, String value) {
        registry.counter(name, label, value).increment();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
