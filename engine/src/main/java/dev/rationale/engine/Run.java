package dev.rationale.engine;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.evidence.Claim;
import dev.rationale.engine.evidence.EvidenceClock;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.AsOf;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.Reduced;
import dev.rationale.engine.guideline.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;

/** The steps of an evaluation: what is visible, what it reduces to, which rules fire, what they conclude. */
final class Run {

    private static final String REDUCTION = "reduction";

    private final GuidelinePackage files;
    private final Vocabulary vocabulary;
    private final RuleSession session;
    private final Assembly assembly;
    private final Map<String, Parameter> parameters;
    private final List<Claim> claims;

    Run(GuidelinePackage files, Vocabulary vocabulary, KieBase base) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.session = new RuleSession(base, files.manifest().phases(), files.rules());
        this.assembly = new Assembly(files);
        this.parameters = files.manifest().parameters().stream()
                .collect(Collectors.toUnmodifiableMap(Parameter::name, Function.identity()));
        this.claims = files.manifest().claims().stream().map(Claim::new).toList();
    }

    Evaluation evaluate(GuidelineId guideline, PatientRecord patient, Clocks clocks) {
        List<Exclusion> excluded = new ArrayList<>(patient.excluded());
        List<Fact> visible = visible(patient.facts(), clocks, excluded);
        List<Reduced> reduced = vocabulary.reduce(visible, clocks, parameters);
        Map<String, Fact> facts = byId(visible);
        List<Fact> working = new ArrayList<>(knowledge(clocks));
        working.forEach(fact -> facts.put(fact.id(), fact));
        for (Reduced step : reduced) {
            working.add(step.fact());
            facts.put(step.fact().id(), step.fact());
        }
        working.sort(Comparator.comparing(Fact::id));
        List<Firing> firings = new ArrayList<>(steps(reduced));
        RuleSession.Result fired = session.run(working);
        firings.addAll(fired.firings());
        fired.inserted().forEach(fact -> facts.put(fact.id(), fact));
        return assembly.evaluation(guideline, patient, clocks, excluded, facts, firings, fired.bindings());
    }

    /** What exists on the clinical clock; what lies after it is listed as excluded. */
    private static List<Fact> visible(List<Fact> facts, Clocks clocks, List<Exclusion> excluded) {
        List<Fact> visible = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Dated dated && dated.at().surelyAfter(clocks.asOf())) {
                String resource =
                        fact.sources().isEmpty() ? fact.id() : fact.sources().get(0);
                excluded.add(new Exclusion(resource, "future-dated", dated.at().toString()));
            } else {
                visible.add(fact);
            }
        }
        return visible;
    }

    private List<Fact> knowledge(Clocks clocks) {
        List<Fact> knowledge = new ArrayList<>(files.evidence().visibleAt(clocks.evidenceAsOf()));
        knowledge.addAll(files.manifest().parameters());
        knowledge.addAll(claims);
        knowledge.add(new AsOf(clocks.asOf()));
        knowledge.add(new EvidenceClock(clocks.evidenceAsOf()));
        return knowledge;
    }

    private static Map<String, Fact> byId(Collection<Fact> facts) {
        Map<String, Fact> byId = new TreeMap<>();
        for (Fact fact : facts) {
            if (byId.put(fact.id(), fact) != null) {
                throw new IllegalArgumentException("Two input facts have the id " + fact.id()
                        + "; ids must be unique.\n  Maybe one resource was read twice.");
            }
        }
        return byId;
    }

    private static List<Firing> steps(List<Reduced> reduced) {
        return reduced.stream()
                .filter(step -> !step.from().equals(List.of(step.fact())))
                .map(step -> new Firing(
                        REDUCTION + "." + step.fact().type(),
                        REDUCTION,
                        step.from().stream().map(Fact::id).toList(),
                        List.of(step.fact().id())))
                .sorted(Firing.CANONICAL)
                .toList();
    }
}
