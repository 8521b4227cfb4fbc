package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.fact.Answered;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Deceased;
import dev.rationale.engine.fact.Enrolled;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Happened;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Person;
import dev.rationale.engine.fact.Present;
import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of a patient that are of a kind which the package declares, in short form:
 *
 * <pre>{@code
 * declared:
 *   egfr: {2026-11-01: 14, 2026-11-20: ">60"}
 *   who-stage: {2026-11-01: stage-3}
 *   sulfonamide-allergy: 2001-05
 *   anticoagulant: {apixaban: 2022-01-01, warfarin: {since: 2019, until: 2021-12-31}, not-understood: medicine-not-named}
 *   anticoagulant-order: edoxaban
 *   patient: {born: 1943-04, sex: female}
 *   bleeding: {gastrointestinal: {at: 2026-01-05, grade: 3, attributed: true}}
 *   trial: {ARISTOTLE: 2008-01}
 * }</pre>
 */
final class DeclaredForm {

    private static final String MEMBER = "declared";
    private static final String NOT_UNDERSTOOD = "not-understood";
    private static final String RUNNING = "running";
    private static final String INTERRUPTED = "interrupted";
    private static final List<String> COURSES = List.of(RUNNING, INTERRUPTED, "over");
    private static final List<String> SINCE = List.of("active", "since");
    private static final List<String> NONE = List.of();

    private final List<FactKind> kinds;
    private final List<Fact> facts = new ArrayList<>();

    DeclaredForm(List<FactKind> kinds) {
        this.kinds = kinds;
    }

    /** The facts of a patient, none if the case states none. */
    List<Fact> facts(JsonNode written) {
        written.path(MEMBER).properties().forEach(entry -> all(kind(entry.getKey()), entry.getValue()));
        return facts;
    }

    private FactKind kind(String name) {
        List<String> known = kinds.stream().map(FactKind::kind).toList();
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the kind '" + name
                        + "' is not declared in facts.yaml.\n  Maybe " + Nearest.maybe(name, known)));
    }

    private void all(FactKind kind, JsonNode value) {
        if (!value.has(NOT_UNDERSTOOD)) {
            understood(kind, value);
            return;
        }
        facts.add(new NotUnderstood(
                next(kind), kind.kind(), value.path(NOT_UNDERSTOOD).asText(), NONE));
        ObjectNode rest = value.<ObjectNode>deepCopy().without(NOT_UNDERSTOOD);
        if (!rest.isEmpty()) {
            understood(kind, rest);
        }
    }

    private void understood(FactKind kind, JsonNode value) {
        switch (kind.of()) {
            case PATIENT -> person(value);
            case RESULT, ANSWER -> results(kind, value);
            case CONDITION, INTOLERANCE -> present(kind, value);
            case EVENT -> value.properties().forEach(entry -> facts.add(event(kind, entry.getKey(), entry.getValue())));
            case ENROLMENT ->
                value.properties().forEach(entry -> facts.add(enrolment(kind, entry.getKey(), entry.getValue())));
            case EXPOSURE ->
                value.properties().forEach(entry -> facts.add(medicine(kind, entry.getKey(), entry.getValue())));
            case PROPOSAL -> facts.add(new Proposed(next(kind), kind.kind(), value.asText(), NONE));
        }
    }

    private void results(FactKind kind, JsonNode value) {
        if (!value.isObject()) {
            throw new IllegalArgumentException("the kind '" + kind.kind() + "' has the value " + value.asText()
                    + " without a day; expected values by day, such as {2026-11-20: 60}");
        }
        value.properties()
                .forEach(entry ->
                        facts.add(one(kind, entry.getKey(), entry.getValue().asText())));
    }

    private void person(JsonNode value) {
        if (value.has("sex")) {
            facts.add(new Person("Person/case", value.path("sex").asText(), NONE));
        }
        if (value.has("born")) {
            facts.add(new Born("Born/case", CaseValues.when(value.path("born").asText()), NONE));
        }
        if (value.has("deceased")) {
            When at = CaseValues.when(value.path("deceased").asText());
            facts.add(new Deceased("Deceased/case", at, NONE));
        }
    }

    private void present(FactKind kind, JsonNode value) {
        boolean over = value.isObject();
        value.fieldNames().forEachRemaining(key -> member(kind, key));
        String since = over ? value.path("since").asText() : value.asText();
        facts.add(new Present(
                next(kind), kind.kind(), !over || value.path("active").asBoolean(true), CaseValues.when(since), NONE));
    }

    /** An event with its day, or with what else is known of it. */
    private Fact event(FactKind kind, String member, JsonNode value) {
        boolean plain = !value.isObject();
        return new Happened(
                next(kind),
                kind.kind(),
                member,
                value.path("grade").asInt(),
                value.path("attributed").asBoolean(),
                plain ? CaseValues.when(value.asText()) : when(value, "at"),
                NONE);
    }

    /** A study with the day since which the patient is in it, or with the status of the enrolment too. */
    private Fact enrolment(FactKind kind, String study, JsonNode value) {
        boolean plain = !value.isObject();
        return new Enrolled(
                next(kind),
                kind.kind(),
                study,
                value.path("status").asText("on-study"),
                plain ? CaseValues.when(value.asText()) : when(value, "since"),
                NONE);
    }

    /** A medicine with the day since which it is taken, or with what else is known of its course. */
    private Fact medicine(FactKind kind, String drug, JsonNode value) {
        boolean plain = !value.isObject();
        String status = value.path("status").asText(RUNNING);
        if (!COURSES.contains(status)) {
            throw new IllegalArgumentException(
                    "'" + status + "' is no status of a medicine.\n  Maybe " + Nearest.maybe(status, COURSES));
        }
        return new Treated(
                next(kind),
                kind.kind(),
                drug,
                status.equals(RUNNING),
                status.equals(INTERRUPTED),
                plain ? CaseValues.when(value.asText()) : when(value, "since"),
                when(value, "until"),
                NONE);
    }

    private static When when(JsonNode value, String name) {
        return value.has(name) ? CaseValues.when(value.path(name).asText()) : When.UNKNOWN;
    }

    private static void member(FactKind kind, String key) {
        if (!SINCE.contains(key)) {
            throw new IllegalArgumentException(
                    "the key '" + key + "' of kind '" + kind.kind() + "' is not known; known are "
                            + String.join(", ", SINCE) + "\n  Maybe " + Nearest.maybe(key, SINCE));
        }
    }

    private Fact one(FactKind kind, String day, String text) {
        return kind.answers().names().isEmpty()
                ? new Measured(
                        next(kind), kind.kind(), CaseValues.bounds(text), kind.measuredIn(), CaseValues.when(day), NONE)
                : new Answered(next(kind), kind.kind(), answer(kind, text), CaseValues.when(day), NONE);
    }

    private static String answer(FactKind kind, String text) {
        if (!kind.answers().names().contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is no answer of kind '" + kind.kind() + "'.\n  Maybe "
                    + Nearest.maybe(text, kind.answers().names()));
        }
        return text;
    }

    private String next(FactKind kind) {
        return kind.kind() + "-" + facts.size();
    }
}
