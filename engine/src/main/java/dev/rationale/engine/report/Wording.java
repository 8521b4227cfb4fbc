package dev.rationale.engine.report;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Unread;
import dev.rationale.engine.evidence.Criterion;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The guideline's sentences in one language. A code for which no sentence was written stands for itself. */
public record Wording(Texts texts, String language) {

    public static Wording of(Guideline guideline, String language) {
        return new Wording(guideline.texts(), language);
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    public String say(String key, Map<String, Object> values) {
        return texts.text(language, key, values);
    }

    public String sayOr(String key, String otherwise) {
        return texts.template(language, key).isPresent() ? say(key) : otherwise;
    }

    public boolean has(String key) {
        return texts.template(language, key).isPresent();
    }

    String shown(Object value) {
        return texts.shown(language, value);
    }

    /** A label of an enum by its message, {@code certainty.very-low}. */
    public String label(String family, Enum<?> label) {
        return sayOr(family + "." + kebab(label), kebab(label));
    }

    public static String kebab(Enum<?> label) {
        return kebab(label.name());
    }

    /** A label as texts and answers write it: {@code LOW_LEVEL} is {@code low-level}. */
    public static String kebab(String label) {
        return label.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One line on a fact, as {@link Texts#fact} writes it. */
    public String summary(Fact fact) {
        return texts.fact(language, fact);
    }

    /**
     * A limit of a study's population in words. A characteristic that a patient has or has not may have a line of its own,
     * {@code criterion.<characteristic>}; one for which no words were written stands for itself.
     */
    public String criterion(Criterion criterion) {
        String own = "criterion." + criterion.characteristic();
        if (has(own)) {
            return say(own);
        }
        String name = sayOr("characteristic." + criterion.characteristic(), criterion.characteristic());
        return say("limits.of", Map.of("characteristic", name, "limits", limits(criterion.limits())));
    }

    private String limits(Bounds limits) {
        if (limits.isExact()) {
            return shown(limits.lower());
        }
        Optional<String> lower = limit(limits.lowerInclusive() ? "limits.from" : "limits.above", limits.lower());
        Optional<String> upper = limit(limits.upperInclusive() ? "limits.up-to" : "limits.below", limits.upper());
        if (lower.isPresent() && upper.isPresent()) {
            return say("limits.both", Map.of("lower", lower.get(), "upper", upper.get()));
        }
        return lower.or(() -> upper).orElseGet(() -> say("limits.any"));
    }

    private Optional<String> limit(String key, double limit) {
        return Double.isFinite(limit) ? Optional.of(say(key, Map.of("limit", limit))) : Optional.empty();
    }

    /** The name of a rule: in words of the language if there are some, or else as its file has it. */
    public String rule(String id, String name) {
        return sayOr("rule." + id, name);
    }

    /**
     * A part of a request's text, which may name the {@code {entries}} that were not understood, and the facts that its rule
     * matched, by their types with a small letter: {@code {kidney.value}}.
     */
    public Optional<String> asked(Evaluation evaluation, DataRequest request, String part) {
        String key = "request." + request.code() + "." + part;
        if (!has(key)) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        evaluation.matched(request).forEach(fact -> values.putIfAbsent(named(fact.type()), fact));
        values.put("entries", evaluation.unread(request));
        return Optional.of(say(key, values));
    }

    /** How a text names a fact of a type. */
    public static String named(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    /** What was not understood, in one line. */
    public String unread(Unread one) {
        String resource = one.resource().isEmpty() ? sayOr("entry." + one.what(), one.what()) : one.resource();
        String what = sayOr("exclusion." + one.what(), one.what());
        return say(
                "report.not-understood",
                Map.of(
                        "resource",
                        resource,
                        "kind",
                        shown(one.kind()),
                        "what",
                        one.detail().isEmpty() ? what : what + " (" + one.detail() + ")"));
    }

    /** A part of a recommendation's text: {@code title}, {@code summary} or {@code rationale}. */
    public String advice(Advice advice, String part) {
        String stem = advice.variant().isEmpty() ? advice.code() : advice.code() + "." + advice.variant();
        String key = "recommendation." + stem + "." + part;
        return has(key) ? say(key, advice.values()) : advice.code();
    }
}
