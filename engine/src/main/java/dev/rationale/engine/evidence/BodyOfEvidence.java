package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * All visible findings on one claim, whoever the patient is. It exists for every claim, also when nothing was found, so that the
 * absence of evidence is a fact that rules match.
 */
public record BodyOfEvidence(String claim, List<Finding> findings) implements Fact {

    /** How the fact on a claim is called in a trace. */
    private static final String ID = "BodyOfEvidence/";

    public BodyOfEvidence {
        findings = findings.stream().sorted(Comparator.comparing(Finding::id)).toList();
    }

    /** The id of the fact that holds the findings on a claim. */
    public static String idOf(String claim) {
        return ID + claim;
    }

    /** True if a study, one of whose findings is on the claim, has this population. */
    public boolean restsOn(String population) {
        String study = population.split(":", 2)[0];
        return findings.stream().anyMatch(finding -> finding.study().equals(study));
    }

    public List<Finding> supporting() {
        return findings.stream().filter(Finding::supports).toList();
    }

    public List<Finding> opposing() {
        return findings.stream().filter(Finding::opposes).toList();
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public boolean isConflicting() {
        return findings.stream().anyMatch(Finding::supports)
                && findings.stream().anyMatch(Finding::opposes);
    }

    public boolean supportedBy(StudyDesign design) {
        return findings.stream().anyMatch(finding -> finding.supports() && finding.design() == design);
    }

    public boolean opposedBy(StudyDesign design) {
        return findings.stream().anyMatch(finding -> finding.opposes() && finding.design() == design);
    }

    public boolean restsOnlyOnUnverified() {
        return !findings.isEmpty() && findings.stream().noneMatch(Finding::verified);
    }

    @Override
    public String id() {
        return idOf(claim);
    }
}
