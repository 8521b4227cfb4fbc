package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.fact.State;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.profile.Shown;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.type.Records;
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
        rules(expect.path("recommendations"), expect.path("rules"));
        expect.path("recommendations").properties().forEach(one -> advice(one.getKey(), one.getValue()));
        profile("profile", expect.path("profile"), manifest.profile());
        named("appraisals", "claim", expect, manifest.claims());
        Set<String> studies = studies();
        // A study with several trials is named with the trial behind it.
        expect.path("applicability")
                .fieldNames()
                .forEachRemaining(study -> known("applicability", "study", study.split(":", 2)[0], studies));
        if (expect.path("status").asText().equals("not-applicable")) {
            known("reason", "reason", expect.path("reason").asText(""), concluded("NotApplicable", 0));
        }
        listed("dataRequests", "request for data", expect, concluded("DataRequest", 0));
        listed("withheld", "reason for silence", expect, concluded("Withheld", 1));
        listed("evidenceGaps", "gap in the evidence", expect, concluded("EvidenceGap", 0));
        listed("noGaps", "gap in the evidence", expect, concluded("EvidenceGap", 0));
        return unknown;
    }

    private void rules(JsonNode recommendations, JsonNode fired) {
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
        fired.properties().forEach(one -> {
            known("rules", "rule", one.getKey(), ids);
            one.getValue().forEach(fact -> because("rules." + one.getKey(), fact.asText()));
        });
    }

    private void advice(String code, JsonNode wanted) {
        String path = "recommendations." + code;
        known(path, "variant", wanted.path("variant").asText(""), texts("Recommendation", 0, code, 1));
        wanted.path("because").forEach(reason -> because(path, reason.asText()));
    }

    /** A reason is a type of fact, or a fact by its id: of a kind that is declared, or a state that a rule concludes. */
    private void because(String path, String reason) {
        String[] parts = reason.split("/", 3);
        Set<String> types = types();
        known(path, "type of fact", parts[0], types);
        if (parts.length == 1 || !types.contains(parts[0])) {
            return;
        }
        if (parts[0].equals(State.class.getSimpleName())) {
            known(path, "state", parts[1], concluded(parts[0], 0));
            boolean several = parts.length < 3 || parts[2].contains(",");
            known(path, "value of " + parts[1], several ? "" : parts[2], texts(parts[0], 0, parts[1], 1));
        } else if (isOfKinds(parts[0])) {
            List<String> kinds = guideline.kinds().stream().map(FactKind::kind).toList();
            known(path, "kind", parts[1], kinds);
        }
    }

    /** True for a type of the engine whose facts say of which declared kind they are. */
    private boolean isOfKinds(String type) {
        return guideline
                .types()
                .named(type)
                .filter(one -> one.getPackage() == State.class.getPackage()
                        && Records.components(one).contains("kind"))
                .isPresent();
    }

    /** The types of fact that rules match or conclude, and those that the package declares. */
    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        guideline.types().declared().forEach(type -> types.add(type.name()));
        for (RuleEntry rule : guideline.rules().rules()) {
            rule.patterns().forEach(pattern -> types.add(pattern.type()));
            rule.consequence().insertions().forEach(insertion -> types.add(insertion.type()));
        }
        return types;
    }

    /** What is expected of the profile where it shows no such thing is always absent. */
    private void profile(String path, JsonNode wanted, Shown shown) {
        if (shown instanceof Shown.First first) {
            profile(path, wanted, first.show());
        } else if (shown instanceof Shown.Where where) {
            profile(path, wanted, where.show());
        } else if (shown instanceof Shown.Members several) {
            wanted.properties().forEach(one -> {
                Shown inner = several.members().get(one.getKey());
                known(
                        path,
                        "member of the profile",
                        one.getKey(),
                        several.members().keySet());
                if (inner != null) {
                    profile(path + "." + one.getKey(), one.getValue(), inner);
                }
            });
        }
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

    /** The texts at a place of the conclusions of a type that say something else at another; none where a rule works one out. */
    private Set<String> texts(String type, int by, String said, int position) {
        Set<String> texts = new TreeSet<>();
        for (RuleEntry rule : guideline.rules().rules()) {
            for (Consequence.Insertion insertion : rule.consequence().insertions()) {
                if (!insertion.type().equals(type)) {
                    continue;
                }
                if (!(insertion.fact() instanceof Expression.Creation made)
                        || !(made.arguments().get(by) instanceof Expression.Literal first)) {
                    return Set.of();
                }
                if (first.value().equals(said) && made.arguments().size() > position) {
                    if (!(made.arguments().get(position) instanceof Expression.Literal text)) {
                        return Set.of();
                    }
                    texts.add(text.value());
                }
            }
        }
        return texts;
    }

    private void named(String part, String what, JsonNode expect, Collection<String> codes) {
        expect.path(part).fieldNames().forEachRemaining(code -> known(part, what, code, codes));
    }

    private void listed(String part, String what, JsonNode expect, Collection<String> codes) {
        expect.path(part).forEach(code -> known(part, what, code.asText(), codes));
    }

    private void known(String path, String what, String code, Collection<String> codes) {
        boolean open = codes.isEmpty() && !what.equals("recommendation");
        if (!open && !code.isEmpty() && !codes.contains(code)) {
            unknown.add(new UnknownCode(path, what, code, Nearest.maybe(code, codes)));
        }
    }
}
