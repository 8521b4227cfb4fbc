package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the evidence files and the manifest. */
final class EvidenceChecks {

    private EvidenceChecks() {}

    static List<Problem> of(Manifest manifest, EvidenceLibrary evidence) {
        List<Problem> problems = new ArrayList<>();
        List<String> keys = evidence.studies().stream().map(StudyFile::key).toList();
        for (StudyFile study : evidence.studies()) {
            Set<String> seen = new HashSet<>();
            study.findings().forEach(finding -> {
                if (!manifest.claims().contains(finding.claim())) {
                    problems.add(new Problem(
                            "E007",
                            study.file(),
                            study.lineOf("claim: " + finding.claim()),
                            "claim '" + finding.claim() + "' is not one that the manifest lists",
                            Nearest.maybe(finding.claim(), manifest.claims())));
                }
                if (!seen.add(finding.id())) {
                    problems.add(new Problem(
                            "E008",
                            study.file(),
                            study.lineOf("claim: " + finding.claim()),
                            "the finding " + finding.id() + " is given twice",
                            ""));
                }
            });
            study.correctedBy().stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> problems.add(new Problem(
                            "E009",
                            study.file(),
                            study.lineOf("correctedBy"),
                            "'correctedBy' names the unknown key '" + key + "'",
                            Nearest.maybe(key, keys))));
        }
        return problems;
    }
}
