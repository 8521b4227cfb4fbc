package dev.rationale.engine;

import dev.rationale.engine.conclusion.Recommendation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.Match;

/** Records one evaluation as it happens. Never shared: a listener that outlives its session shows one patient to another. */
final class FiringRecorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    private final Map<String, RuleEntry> rulesByName;
    private final Comparator<Firing> canonical;
    private final List<Firing> firings = new ArrayList<>();
    private final IdentityHashMap<Fact, String> ids = new IdentityHashMap<>();
    private final Map<String, Fact> known;
    private final Map<String, Fact> inserted = new HashMap<>();
    private final Map<String, List<RuleSession.Bound>> bindings = new HashMap<>();
    private final List<String> insertedNow = new ArrayList<>();
    private final InsertionLimits limits = new InsertionLimits();
    private boolean advises;
    private Optional<Match> firing = Optional.empty();

    FiringRecorder(Map<String, RuleEntry> rulesByName, List<String> phases, Map<String, Fact> known) {
        this.rulesByName = rulesByName;
        this.known = known;
        this.canonical = Comparator.<Firing>comparingInt(step -> phases.indexOf(step.phase()))
                .thenComparing(Firing.CANONICAL);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = Optional.of(event.getMatch());
        insertedNow.clear();
        advises = false;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (firing.isPresent() && event.getObject() instanceof Fact fact) {
            String id = ids.computeIfAbsent(fact, Fact::id);
            limits.count(fact, entry(firing.get()).id());
            agrees(fact, id, known.get(id));
            agrees(fact, id, inserted.putIfAbsent(id, fact));
            insertedNow.add(id);
            advises |= fact instanceof Recommendation;
        }
    }

    private void agrees(Fact fact, String id, @Nullable Fact before) {
        if (before != null && !before.equals(fact)) {
            String rule = entry(firing.orElseThrow()).id();
            throw new RuleFailure(
                    rule,
                    "Rule " + rule + " concludes " + id + " differently from another rule."
                            + "\n  Maybe their conditions overlap.",
                    null);
        }
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        RuleEntry rule = entry(event.getMatch());
        List<String> matched = matched(event.getMatch());
        firings.add(new Firing(rule.id(), rule.phase(), matched, insertedNow));
        if (advises) {
            RuleSession.Bound bound = new RuleSession.Bound(rule.id(), matched, values(event.getMatch()));
            insertedNow.forEach(
                    id -> bindings.computeIfAbsent(id, key -> new ArrayList<>()).add(bound));
        }
        firing = Optional.empty();
    }

    List<Firing> firings() {
        return firings;
    }

    RuleSession.Result result() {
        bindings.values()
                .forEach(bound -> bound.sort(Comparator.comparing(RuleSession.Bound::rule)
                        .thenComparing(one -> String.join(",", one.matched()))));
        return new RuleSession.Result(firings.stream().sorted(canonical).toList(), inserted.values(), bindings);
    }

    private RuleEntry entry(Match match) {
        RuleEntry rule = rulesByName.get(match.getRule().getName());
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
        Set<Fact> facts = Collections.newSetFromMap(new IdentityHashMap<>());
        match.getObjects().forEach(object -> collect(object, facts));
        for (String declaration : match.getDeclarationIds()) {
            if (isNamed(declaration)) {
                collect(match.getDeclarationValue(declaration), facts);
            }
        }
        String[] matched = new String[facts.size()];
        int at = 0;
        for (Fact fact : facts) {
            matched[at++] = ids.computeIfAbsent(fact, Fact::id);
        }
        Arrays.sort(matched);
        return List.of(matched);
    }

    private static void collect(@Nullable Object object, Set<Fact> facts) {
        if (object instanceof Fact fact) {
            facts.add(fact);
        } else if (object instanceof Collection<?> many) {
            many.forEach(one -> collect(one, facts));
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
