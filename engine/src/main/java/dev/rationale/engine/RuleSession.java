package dev.rationale.engine;

import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;

/** Runs the rules over facts in a session of their own, phase by phase, and gives back what was recorded. */
final class RuleSession {

    /** No guideline comes near this; a rule that feeds itself does. */
    private static final int FIRING_LIMIT = 20_000;

    private final KieBase base;
    private final List<String> phases;
    private final Map<String, Placed> rulesByName;

    RuleSession(KieBase base, List<String> phases, RuleIndex index) {
        this.base = base;
        this.phases = phases;
        this.rulesByName = index.rules().stream()
                .collect(Collectors.toMap(RuleEntry::name, rule -> new Placed(rule, phases.indexOf(rule.phase()))));
    }

    /** A rule, and the position of its phase. */
    record Placed(RuleEntry rule, int phase) {}

    /** What a run left: firings in canonical order, inserted facts by id, and each firing's bindings by inserted fact id. */
    record Result(List<Firing> firings, SortedMap<String, Fact> inserted, Map<String, List<Bound>> bindings) {}

    /** The bindings of the firing of a rule that inserted a fact. */
    record Bound(String rule, List<String> matched, Map<String, Object> values) {}

    Result run(List<Fact> facts) {
        return run(facts, match -> true);
    }

    /**
     * Of facts beside others that no rule asks for.
     *
     * @param known all of them by id; a rule may not conclude one of these otherwise
     */
    Result run(List<Fact> facts, Map<String, Fact> known) {
        return run(facts, known, match -> true);
    }

    /** The same, but of the rules whose conditions are met only some fire. */
    Result run(List<Fact> facts, AgendaFilter which) {
        return run(facts, facts.stream().collect(Collectors.toMap(Fact::id, Function.identity())), which);
    }

    private Result run(List<Fact> facts, Map<String, Fact> known, AgendaFilter which) {
        FiringRecorder recorder = new FiringRecorder(rulesByName, phases.size(), known, which);
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(recorder);
            facts.forEach(session::insert);
            for (int phase = phases.size() - 1; phase >= 0; phase--) {
                session.getAgenda().getAgendaGroup(phases.get(phase)).setFocus();
            }
            if (session.fireAllRules(recorder, FIRING_LIMIT) >= FIRING_LIMIT) {
                throw endless(recorder);
            }
            return recorder.result();
        } catch (ConsequenceException e) {
            if (e.getCause() instanceof RuleFailure told) {
                throw told;
            }
            throw failed(e.getRule().getName(), e.getCause() == null ? e : e.getCause());
        } catch (RuleFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw inCondition(e);
        } finally {
            session.dispose();
        }
    }

    private RuleFailure endless(FiringRecorder recorder) {
        String busiest = recorder.firings().stream()
                .collect(Collectors.groupingBy(Firing::rule, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        return new RuleFailure(
                busiest,
                "The rules did not come to rest after " + FIRING_LIMIT + " firings; " + busiest
                        + " fired most.\n  Maybe it inserts a fact that it matches itself.",
                null);
    }

    private RuleFailure failed(String name, Throwable cause) {
        Optional<RuleEntry> rule = Optional.ofNullable(rulesByName.get(name)).map(Placed::rule);
        String id = rule.map(RuleEntry::id).orElse(name);
        String place = rule.map(known -> " (" + known.file() + ":" + known.line() + ")")
                .orElse("");
        return new RuleFailure(
                id, "Rule " + id + place + " failed: " + cause.getClass().getSimpleName() + ".", cause);
    }

    /** An exception in a condition names the rule only in its message. */
    private RuleFailure inCondition(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        String name = rulesByName.keySet().stream()
                .filter(message::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse("unknown rule");
        return failed(name, e);
    }
}
