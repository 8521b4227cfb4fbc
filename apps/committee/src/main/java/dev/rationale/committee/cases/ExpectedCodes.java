package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The codes that an expectation names: one that the guideline does not have is never seen, so that expecting its absence says nothing. */
final class ExpectedCodes {

    private final Guideline guideline;
    private final Literature literature;
    private final List<UnknownCode> unknown = new ArrayList<>();

    /**
     * A code that the guideline does not have.
     *
     * @param path the part of the expectation in which it stands
     * @param what what it is a code of
     * @param maybe a likely cure, empty if there is none
     */
    record UnknownCode(String path, String what, String code, String maybe) {}

    ExpectedCodes(Guideline guideline, Literature literature) {
        this.guideline = guideline;
        this.literature = literature;
    }

    List<UnknownCode> unknown(JsonNode expect) {
        Manifest manifest = guideline.manifest();
        List<String> codes = manifest.recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
        named("recommendations", "recommendation", expect, codes);
        listed("not", "recommendation", expect, codes);
        rules(expect.path("recommendations"));
        named("appraisals", "claim", expect, manifest.claims());
        Set<String> studies = studies();
        // A study with several trials is named with the trial behind it.
        expect.path("applicability")
                .fieldNames()
                .forEachRemaining(study -> known("applicability", "study", study.split(":", 2)[0], studies));
        listed("dataRequests", "request for data", expect, concluded("DataRequest", 0));
        listed("withheld", "reason for silence", expect, concluded("Withheld", 1));
        listed("evidenceGaps", "gap in the evidence", expect, concluded("EvidenceGap", 0));
        listed("noGaps", "gap in the evidence", expect, concluded("EvidenceGap", 0));
        return unknown;
    }

    private void rules(JsonNode recommendations) {
        List<String> ids = guideline.rules().rules().stream().map(RuleEntry::id).toList();
        recommendations.properties().forEach(one -> {
            if (one.getValue().has("rule")) {
                known(
                        "recommendations." + one.getKey(),
                        "rule",
                        one.getValue().path("rule").asText(),
                        ids);
            }
        });
    }

    private Set<String> studies() {
        Set<String> keys = new TreeSet<>(literature.added().keySet());
        guideline.evidence().studies().stream().map(StudyFile::key).forEach(keys::add);
        return keys;
    }

    /** The codes that rules write out at a place of a kind of conclusion; none where a rule works one out. */
    private Set<String> concluded(String type, int position) {
        Set<String> codes = new TreeSet<>();
        for (RuleEntry rule : guideline.rules().rules()) {
            for (Consequence.Insertion insertion : rule.consequence().insertions()) {
                if (insertion.type().equals(type)) {
                    if (!(insertion.fact() instanceof Expression.Creation made)
                            || !(made.arguments().get(position) instanceof Expression.Literal code)) {
                        return Set.of();
                    }
                    codes.add(code.value());
                }
            }
        }
        return codes;
    }

    private void named(String part, String what, JsonNode expect, Collection<String> codes) {
        expect.path(part).fieldNames().forEachRemaining(code -> known(part, what, code, codes));
    }

    private void listed(String part, String what, JsonNode expect, Collection<String> codes) {
        expect.path(part).forEach(code -> known(part, what, code.asText(), codes));
    }

    private void known(String path, String what, String code, Collection<String> codes) {
        boolean open = codes.isEmpty() && !what.equals("recommendation");
        if (!open && !codes.contains(code)) {
            unknown.add(new UnknownCode(path, what, code, Nearest.maybe(code, codes)));
        }
    }
}
