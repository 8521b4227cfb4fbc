package dev.rationale.engine.conclusion;

import java.util.List;

/**
 * What the literature does not say: a result of its own.
 *
 * @param code stable code; the text says what exists and what would close the gap
 * @param claim the claim it leaves open
 * @param studies keys of what exists, sorted; empty where nothing does
 */
public record EvidenceGap(String code, String claim, List<String> studies) implements Conclusion {

    public EvidenceGap {
        studies = studies.stream().distinct().sorted().toList();
    }

    @Override
    public String id() {
        return "EvidenceGap/" + code + "/" + claim;
    }
}
