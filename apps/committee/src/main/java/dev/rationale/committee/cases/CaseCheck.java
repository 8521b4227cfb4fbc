package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.EvidenceGap;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares an evaluation with what a case expects, and gives every difference with what was seen. */
public final class CaseCheck {

    private static final String ABSENT = "absent";

    private final JsonNode expect;
    private final Evaluation seen;
    private final Guideline guideline;
    private final List<Difference> differences = new ArrayList<>();

    private CaseCheck(JsonNode expect, Evaluation seen, Guideline guideline) {
        this.expect = expect;
        this.seen = seen;
        this.guideline = guideline;
    }

    /** The differences; none if the case holds. */
    public static List<Difference> differences(Case one, Evaluation seen, Guideline guideline) {
        CaseCheck check = new CaseCheck(one.expect(), seen, guideline);
        check.all();
        return check.differences;
    }

    private void all() {
        text("status", label(seen.status()));
        text("reason", seen.reason());
        recommendations();
        appraisals();
        set("dataRequests", seen.dataRequests().stream().map(DataRequest::code).toList());
        set("withheld", seen.withheld().stream().map(Withheld::reason).toList());
        List<String> gaps = seen.evidenceGaps().stream().map(EvidenceGap::code).toList();
        contains("evidenceGaps", gaps);
        expect.path("noGaps").forEach(gap -> {
            if (gaps.contains(gap.asText())) {
                answer("evidenceGaps", "that " + gap.asText() + " is not among them", gaps);
            }
        });
        seen.applicability().forEach(study -> {
            JsonNode wanted = expect.path("applicability").path(study.study());
            same("applicability of " + study.study(), wanted, study.verdict().name());
        });
        profile(expect.path("profile"), guideline.profile(seen), "profile");
        differences.addAll(new FiringCheck(seen).differences(expect.path("rules")));
    }

    private void recommendations() {
        Map<String, Advice> given =
                seen.recommendations().stream().collect(Collectors.toMap(Advice::code, advice -> advice));
        JsonNode wanted = expect.path("recommendations");
        wanted.properties().forEach(entry -> {
            Advice advice = given.get(entry.getKey());
            if (advice == null) {
                differences.add(new Difference(
                        Difference.Kind.MISSING, entry.getKey(), "to be given", "given were " + given.keySet()));
            } else {
                advice(entry.getValue(), advice);
            }
        });
        boolean closed = expect.path("closed").asBoolean() || wanted.asText().equals("none");
        given.forEach((code, advice) -> {
            if (closed && !wanted.has(code)) {
                unexpected(advice);
            }
        });
        expect.path("not").forEach(code -> {
            Advice advice = given.get(code.asText());
            if (advice != null) {
                unexpected(advice);
            }
        });
    }

    private void unexpected(Advice advice) {
        Difference difference = new Difference(
                Difference.Kind.UNEXPECTED, advice.code(), "not to be given", "given by rule " + advice.rule());
        if (!differences.contains(difference)) {
            differences.add(difference);
        }
    }

    private void advice(JsonNode wanted, Advice advice) {
        property(advice, wanted, "variant", advice.variant());
        property(advice, wanted, "rule", advice.rule());
        property(advice, wanted, "strength", advice.strength().name());
        property(advice, wanted, "direction", advice.direction().name());
        Set<String> reasons = new TreeSet<>();
        advice.because().forEach(id -> reasons.addAll(FactNames.of(id, seen)));
        wanted.path("because").forEach(reason -> {
            if (!reasons.contains(reason.asText())) {
                otherwise(advice, "because of " + reason.asText(), "because of " + advice.because());
            }
        });
    }

    private void property(Advice advice, JsonNode wanted, String name, String value) {
        JsonNode expected = wanted.path(name);
        if (differs(expected, value)) {
            otherwise(advice, name + " " + label(expected.asText()), name + " " + label(value));
        }
    }

    private void otherwise(Advice advice, String expected, String seen) {
        differences.add(new Difference(
                Difference.Kind.OTHERWISE, advice.code(), expected, seen + ", by rule " + advice.rule()));
    }

    private void appraisals() {
        expect.path("appraisals").properties().forEach(entry -> {
            Appraisal appraisal = seen.appraisals().stream()
                    .filter(one -> one.claim().equals(entry.getKey()))
                    .findFirst()
                    .orElse(null);
            if (appraisal == null) {
                answer("appraisal of " + entry.getKey(), "one", "none");
            } else {
                same(
                        entry.getKey() + " verdict",
                        entry.getValue().path("verdict"),
                        appraisal.verdict().name());
                same(
                        entry.getKey() + " certainty",
                        entry.getValue().path("certainty"),
                        appraisal.certainty().name());
            }
        });
    }

    private void profile(JsonNode wanted, Object value, String path) {
        wanted.properties().forEach(entry -> {
            Object inner = value instanceof Map<?, ?> map ? map.get(entry.getKey()) : null;
            String here = path + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                profile(entry.getValue(), inner == null ? Map.of() : inner, here);
            } else {
                member(here, entry.getValue(), inner);
            }
        });
    }

    private void member(String path, JsonNode wanted, @Nullable Object value) {
        String seen = value == null ? ABSENT : number(value.toString());
        if (!seen.equals(number(wanted.asText()))) {
            answer(path, wanted.asText(), seen);
        }
    }

    private static String number(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void text(String name, String value) {
        same(name, expect.path(name), value);
    }

    private void same(String what, JsonNode wanted, String value) {
        if (differs(wanted, value)) {
            answer(what, "'" + wanted.asText() + "'", "'" + value + "'");
        }
    }

    private static boolean differs(JsonNode wanted, String value) {
        return !wanted.isMissingNode() && !label(wanted.asText()).equals(label(value));
    }

    private void answer(String what, Object expected, Object seen) {
        differences.add(new Difference(Difference.Kind.ANSWER, what, String.valueOf(expected), String.valueOf(seen)));
    }

    private void set(String name, List<String> values) {
        if (expect.has(name)) {
            Set<String> wanted = new TreeSet<>();
            expect.get(name).forEach(one -> wanted.add(one.asText()));
            if (!wanted.equals(new TreeSet<>(values))) {
                answer(name, wanted, values);
            }
        }
    }

    private void contains(String name, List<String> values) {
        expect.path(name).forEach(one -> {
            if (!values.contains(one.asText())) {
                answer(name, one.asText() + " among them", values);
            }
        });
    }

    private static String label(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
