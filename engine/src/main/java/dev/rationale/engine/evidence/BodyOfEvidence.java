package dev.rationale.engine.evidence;

import dev.rationale.engine.fact.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * All visible findings on one claim, with how far each study applies to this patient. It exists for every claim, also when
 * nothing was found, so that the absence of evidence is a fact that rules match.
 */
public record BodyOfEvidence(String claim, List<Finding> findings, List<Applicability> applicability) implements Fact {

    public BodyOfEvidence {
        findings = findings.stream().sorted(Comparator.comparing(Finding::id)).toList();
        applicability = applicability.stream()
                .sorted(Comparator.comparing(Applicability::id))
                .toList();
    }

    /** Gathers the findings on a claim and keeps, of all studies compared with the patient, those that bear on it. */
    public static BodyOfEvidence on(String claim, List<Finding> findings, List<Applicability> compared) {
        List<Finding> relevant = findings.stream()
                .filter(finding -> finding.claim().equals(claim))
                .toList();
        List<String> studies = Finding.studies(relevant);
        return new BodyOfEvidence(
                claim,
                relevant,
                compared.stream()
                        .filter(study -> studies.contains(study.study().split(":", 2)[0]))
                        .toList());
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
        return "BodyOfEvidence/" + claim;
    }
}
