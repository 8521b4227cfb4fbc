package dev.rationale.engine.conclusion;

import dev.rationale.engine.evidence.BodyOfEvidence;
import dev.rationale.engine.evidence.Finding;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.grade.CertaintyDomain;
import dev.rationale.engine.grade.Verdict;
import java.util.List;

/**
 * One reason to treat, weighed on what was found and, where that decides, for this patient.
 *
 * @param claim the claim, one of those the manifest lists
 * @param supporting keys of the studies whose findings speak for the claim, sorted
 * @param opposing keys of the studies whose findings speak against it or found no effect, sorted
 * @param gaps codes of what is missing before more could be said, sorted
 */
public record Appraisal(
        String claim,
        Verdict verdict,
        Certainty certainty,
        List<CertaintyDomain> downgradedFor,
        List<String> supporting,
        List<String> opposing,
        List<String> gaps)
        implements Conclusion {

    public Appraisal {
        downgradedFor = downgradedFor.stream().distinct().sorted().toList();
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
        gaps = gaps.stream().distinct().sorted().toList();
    }

    /** The appraisal of a claim from the body of evidence that was gathered on it. */
    public static Appraisal of(
            BodyOfEvidence body,
            Verdict verdict,
            Certainty certainty,
            List<CertaintyDomain> downgradedFor,
            List<String> gaps) {
        return new Appraisal(
                body.claim(),
                verdict,
                certainty,
                downgradedFor,
                Finding.studies(body.supporting()),
                Finding.studies(body.opposing()),
                gaps);
    }

    @Override
    public String id() {
        return "Appraisal/" + claim;
    }
}
