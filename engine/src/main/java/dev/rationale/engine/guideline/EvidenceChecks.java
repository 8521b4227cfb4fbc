package dev.rationale.engine.guideline;

import dev.rationale.engine.evidence.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the evidence files and the manifest. */
final class EvidenceChecks {

    private EvidenceChecks() {}

    static List<Problem> of(Manifest manifest, EvidenceLibrary evidence, Set<String> keys) {
        List<Problem> problems = new ArrayList<>();
        for (StudyFile study : evidence.studies()) {
            Set<String> seen = new HashSet<>();
            study.findings().forEach(finding -> {
                if (!manifest.claims().contains(finding.claim())) {
                    problems.add(new Problem(
                            "E007",
                            study.file(),
                            study.lineOf(claim(study, finding)),
                            "claim '" + finding.claim() + "' is not one that the manifest lists",
                            Nearest.maybe(finding.claim(), manifest.claims())));
                }
                if (!seen.add(finding.id())) {
                    problems.add(new Problem(
                            "E008",
                            study.file(),
                            study.lineOf(claim(study, finding)),
                            "the finding " + finding.id() + " is given twice",
                            ""));
                }
            });
            study.correctedBy().stream()
                    .filter(key -> !keys.contains(key) || key.equals(study.key()))
                    .forEach(key -> problems.add(new Problem(
                            "E009",
                            study.file(),
                            study.lineOf("correctedBy"),
                            "'correctedBy' names "
                                    + (key.equals(study.key()) ? "the study itself, '" : "the unknown key '") + key
                                    + "'",
                            key.equals(study.key()) ? "" : Nearest.maybe(key, keys))));
        }
        return problems;
    }

    /** Where the claim of a finding is first written. */
    private static String claim(StudyFile study, Finding finding) {
        List<String> claims = study.findings().stream().map(Finding::claim).toList();
        return "findings[" + claims.indexOf(finding.claim()) + "].claim";
    }
}
