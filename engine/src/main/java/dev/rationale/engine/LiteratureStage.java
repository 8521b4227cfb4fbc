package dev.rationale.engine;

import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.evaluation.Literature;
import dev.rationale.engine.evidence.Claim;
import dev.rationale.engine.evidence.EvidenceClock;
import dev.rationale.engine.evidence.RetractedEvidence;
import dev.rationale.engine.explanation.Explanation;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.FactsByType;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.Manifest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;

/** Runs the rules that no patient changes: once for each day of evidence, and what they conclude is a part of every evaluation on it. */
final class LiteratureStage {

    /** One day serves a clinic or a cohort; tools that look at the evidence through the years ask for many. */
    private static final int DAYS_KEPT = 128;

    private final GuidelineId guideline;
    private final GuidelinePackage files;
    private final RuleSession session;
    private final MatchableFacts asked;
    private final Map<LocalDate, Settled> settled = new ConcurrentHashMap<>();

    /**
     * What is settled before a patient is looked at.
     *
     * @param forPatients what of it rules on patients may match, by id
     */
    record Settled(Literature literature, List<Fact> forPatients) {}

    LiteratureStage(GuidelineId guideline, GuidelinePackage files, KieBase base) {
        this.guideline = guideline;
        this.files = files;
        this.session = new RuleSession(base, files.manifest().literature(), files.rules());
        this.asked = MatchableFacts.ofPatientRules(files);
    }

    /**
     * What is settled on a day.
     *
     * @throws RuleFailure if a rule's condition or consequence throws, or the firing limit is reached
     */
    Settled on(LocalDate evidenceAsOf) {
        Settled known = settled.get(evidenceAsOf);
        if (known != null) {
            return known;
        }
        if (settled.size() >= DAYS_KEPT) {
            settled.clear();
        }
        return settled.computeIfAbsent(evidenceAsOf, this::settle);
    }

    private Settled settle(LocalDate evidenceAsOf) {
        List<Fact> knowledge = knowledge(files, evidenceAsOf);
        RuleSession.Result fired = session.run(knowledge);
        Map<String, Fact> facts = new TreeMap<>();
        knowledge.forEach(fact -> facts.put(fact.id(), fact));
        facts.putAll(fired.inserted());
        Literature literature = literature(evidenceAsOf, new Explanation(facts, fired.firings()));
        return new Settled(
                literature, facts.values().stream().filter(asked::includes).toList());
    }

    private Literature literature(LocalDate evidenceAsOf, Explanation explanation) {
        FactsByType found = new FactsByType(explanation.facts().values());
        return new Literature(
                guideline,
                evidenceAsOf,
                inOrder(found.all(Appraisal.class), files.manifest()),
                found.all(EvidenceGap.class),
                found.all(RetractedEvidence.class).stream()
                        .map(RetractedEvidence::key)
                        .toList(),
                explanation);
    }

    /** What the guideline itself brings on a day of evidence, by id. */
    static List<Fact> knowledge(GuidelinePackage files, LocalDate evidenceAsOf) {
        List<Fact> knowledge = new ArrayList<>(files.evidence().visibleAt(evidenceAsOf));
        knowledge.addAll(files.manifest().parameters());
        files.manifest().claims().forEach(claim -> knowledge.add(new Claim(claim)));
        knowledge.add(new EvidenceClock(evidenceAsOf));
        knowledge.sort(Comparator.comparing(Fact::id));
        return List.copyOf(knowledge);
    }

    static List<Appraisal> inOrder(List<Appraisal> appraisals, Manifest manifest) {
        return appraisals.stream()
                .sorted(Comparator.comparingInt(appraisal -> manifest.claims().indexOf(appraisal.claim())))
                .toList();
    }
}
