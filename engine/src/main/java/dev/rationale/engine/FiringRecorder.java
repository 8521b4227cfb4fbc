package dev.rationale.engine;

import dev.rationale.engine.conclusion.Recommendation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Records one evaluation as it happens. As the filter of the agenda it is asked just before each rule fires, which costs less than
 * listening to all that the agenda tells. Never shared: a listener that outlives its session shows one patient to another.
 */
final class FiringRecorder implements AgendaFilter, RuleRuntimeEventListener {

    private final Map<String, RuleSession.Placed> rulesByName;
    private final AgendaFilter which;
    private final List<List<Firing>> firings;
    private final IdentityHashMap<Fact, String> ids = new IdentityHashMap<>();
    private final Map<String, Fact> known;
    private final SortedMap<String, Fact> inserted = new TreeMap<>();
    private final Map<String, List<RuleSession.Bound>> bindings = new HashMap<>();
    private final List<String> insertedNow = new ArrayList<>();
    private final InsertionLimits limits = new InsertionLimits();
    private Optional<Step> firing = Optional.empty();

    /** A rule that fires now, with what it matched. */
    private record Step(Match match, RuleEntry rule, int phase, List<String> matched) {}

    FiringRecorder(
            Map<String, RuleSession.Placed> rulesByName, int phases, Map<String, Fact> known, AgendaFilter which) {
        this.rulesByName = rulesByName;
        this.known = known;
        this.which = which;
        this.firings =
                Stream.generate(() -> new ArrayList<Firing>()).limit(phases).collect(Collectors.toUnmodifiableList());
    }

    @Override
    public boolean accept(Match match) {
        fired();
        if (!which.accept(match)) {
            return false;
        }
        RuleSession.Placed rule = placed(match);
        firing = Optional.of(new Step(match, rule.rule(), rule.phase(), matched(match)));
        return true;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (firing.isPresent() && event.getObject() instanceof Fact fact) {
            Step step = firing.get();
            String id = ids.computeIfAbsent(fact, Fact::id);
            limits.count(fact, step.rule().id());
            agrees(step, fact, id, known.get(id));
            agrees(step, fact, id, inserted.putIfAbsent(id, fact));
            insertedNow.add(id);
            if (fact instanceof Recommendation) {
                bindings.computeIfAbsent(id, first -> new ArrayList<>())
                        .add(new RuleSession.Bound(step.rule().id(), step.matched(), values(step.match())));
            }
        }
    }

    private static void agrees(Step step, Fact fact, String id, @Nullable Fact before) {
        if (before != null && !before.equals(fact)) {
            String rule = step.rule().id();
            throw new RuleFailure(
                    rule,
                    "Rule " + rule + " concludes " + id + " differently from another rule."
                            + "\n  Maybe their conditions overlap.",
                    null);
        }
    }

    /** Writes down the firing that came to an end, if there was one. */
    private void fired() {
        firing.ifPresent(step -> firings.get(step.phase())
                .add(new Firing(step.rule().id(), step.rule().phase(), step.matched(), insertedNow)));
        firing = Optional.empty();
        insertedNow.clear();
    }

    /** In the order of the phases, and within each as {@link Firing#CANONICAL} says. */
    List<Firing> firings() {
        firings.forEach(phase -> phase.sort(Firing.CANONICAL));
        return firings.stream().flatMap(List::stream).toList();
    }

    /** What was recorded, once no rule fires any more. */
    RuleSession.Result result() {
        fired();
        bindings.values()
                .forEach(bound -> bound.sort(Comparator.comparing(RuleSession.Bound::rule)
                        .thenComparing(one -> String.join(",", one.matched()))));
        return new RuleSession.Result(firings(), inserted, bindings);
    }

    private RuleSession.Placed placed(Match match) {
        RuleSession.Placed rule = rulesByName.get(match.getRule().getName());
        if (rule == null) {
            throw new IllegalStateException(
                    "The rule index does not know rule \"" + match.getRule().getName() + "\".");
        }
        return rule;
    }

    /** What the rule bound, by variable name without its dollar sign. */
    private static Map<String, Object> values(Match match) {
        Map<String, Object> values = new TreeMap<>();
        for (String declaration : match.getDeclarationIds()) {
            Object value = match.getDeclarationValue(declaration);
            if (isNamed(declaration) && value != null) {
                values.put(declaration.substring(1), ordered(value));
            }
        }
        return values;
    }

    /** A list that a rule collected stands in the order of its facts' ids; the order in which Drools met them is no one's. */
    private static Object ordered(Object value) {
        if (value instanceof Collection<?> many && many.stream().allMatch(Fact.class::isInstance)) {
            return many.stream()
                    .map(Fact.class::cast)
                    .sorted(Comparator.comparing(Fact::id))
                    .toList();
        }
        return value;
    }

    /** Drools gives constraints variables of their own; those that an author named begin with a dollar sign. */
    private static boolean isNamed(String declaration) {
        return declaration.startsWith("$");
    }

    /** A bound list of facts counts as matched, since accumulate hides its members from the match. */
    private List<String> matched(Match match) {
        List<String> matched = new ArrayList<>();
        for (Object object : match.getObjects()) {
            collect(object, matched);
        }
        for (String declaration : match.getDeclarationIds()) {
            if (isNamed(declaration)) {
                collect(match.getDeclarationValue(declaration), matched);
            }
        }
        Collections.sort(matched);
        return distinct(matched);
    }

    /** A pattern's fact is bound too, so that most are met twice. */
    private static List<String> distinct(List<String> sorted) {
        List<String> distinct = new ArrayList<>(sorted.size());
        for (String one : sorted) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(one)) {
                distinct.add(one);
            }
        }
        return List.copyOf(distinct);
    }

    private void collect(@Nullable Object object, List<String> matched) {
        if (object instanceof Fact fact) {
            matched.add(ids.computeIfAbsent(fact, Fact::id));
        } else if (object instanceof Collection<?> many) {
            for (Object one : many) {
                collect(one, matched);
            }
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        throw new IllegalStateException("A rule updated a fact; facts never change.");
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        throw new IllegalStateException("A rule deleted a fact; facts never go.");
    }
}
