package dev.rationale.engine;

import dev.rationale.engine.derive.Derivation;
import dev.rationale.engine.derive.Reduced;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.fact.AsOf;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.DeclaredInputs;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.type.PackageTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;

/** The steps of an evaluation: what is visible, what it reduces to, which rules fire, what they conclude. */
final class Run {

    private static final String REDUCTION = "reduction";

    private final DeclaredInputs inputs;
    private final LiteratureStage literature;
    private final MatchableFacts asked;
    private final RuleSession session;
    private final Assembly assembly;
    private final PackageTypes types;
    private final Map<String, Parameter> parameters;

    Run(GuidelinePackage files, DeclaredInputs inputs, LiteratureStage literature, KieBase base) {
        this.inputs = inputs;
        this.literature = literature;
        this.asked = MatchableFacts.ofPatientRules(files);
        List<String> settled = files.manifest().literature();
        List<String> phases = files.manifest().phases();
        this.session = new RuleSession(base, phases.subList(settled.size(), phases.size()), files.rules());
        this.assembly = new Assembly(files);
        this.types = files.types();
        this.parameters = files.manifest().parameters().stream()
                .collect(Collectors.toUnmodifiableMap(Parameter::name, Function.identity()));
    }

    Evaluation evaluate(GuidelineId guideline, PatientRecord patient, Clocks clocks) {
        List<Exclusion> excluded = new ArrayList<>(patient.excluded());
        List<Fact> visible = visible(patient.facts().stream().map(types::own).toList(), clocks, excluded);
        List<Reduced> reduced =
                new Derivation(types, parameters, clocks.asOf()).of(visible, inputs.reduce(visible, clocks));
        LiteratureStage.Settled settled = literature.on(clocks.evidenceAsOf());
        Explanation known = settled.literature().explanation();
        Map<String, Fact> facts = new TreeMap<>(known.facts());
        unique(visible, facts);
        List<Fact> working = new ArrayList<>(settled.forPatients());
        given(new AsOf(clocks.asOf()), facts, working);
        reduced.forEach(step -> given(step.fact(), facts, working));
        List<Firing> firings = new ArrayList<>(steps(reduced));
        firings.addAll(known.firings());
        RuleSession.Result fired = session.run(working, facts);
        firings.addAll(fired.firings());
        fired.inserted().forEach(facts::putIfAbsent);
        return assembly.evaluation(
                guideline, patient, clocks, excluded, settled.literature(), new Explanation(facts, firings), fired);
    }

    private void given(Fact fact, Map<String, Fact> facts, List<Fact> working) {
        facts.put(fact.id(), fact);
        if (asked.includesType(fact)) {
            working.add(fact);
        }
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

    private static void unique(List<Fact> visible, Map<String, Fact> facts) {
        for (Fact fact : visible) {
            if (facts.put(fact.id(), fact) != null) {
                throw new IllegalArgumentException("Two input facts have the id " + fact.id()
                        + "; ids must be unique.\n  Maybe one resource was read twice.");
            }
        }
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
