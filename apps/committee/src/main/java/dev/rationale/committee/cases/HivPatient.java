package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.hiv.fact.AdverseEffect;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.BirthDate;
import dev.rationale.hiv.fact.Cd4Count;
import dev.rationale.hiv.fact.HivAcquisition;
import dev.rationale.hiv.fact.HivInfection;
import dev.rationale.hiv.fact.HivRna;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.Il2Proposal;
import dev.rationale.hiv.fact.OpportunisticEvent;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import dev.rationale.hiv.fact.SafetyLab;
import dev.rationale.hiv.fact.ToxoplasmaSerology;
import dev.rationale.hiv.fact.TrialEnrolment;
import dev.rationale.hiv.fact.UngradedEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** One patient as written. */
final class HivPatient {

    private static final List<String> NONE = List.of();

    private final JsonNode patient;
    private final List<Fact> facts = new ArrayList<>();

    HivPatient(JsonNode patient) {
        this.patient = patient;
    }

    List<Fact> facts() {
        one("born", (id, at) -> facts.add(new BirthDate(id, at, NONE)));
        one("hiv", (id, at) -> facts.add(new HivInfection(id, at, NONE)));
        one("acquired", (id, at) -> facts.add(new HivAcquisition(id, at, NONE)));
        dated(
                "cd4",
                (at, value) -> each(value, (id, one) -> facts.add(new Cd4Count(id(id, at), number(one), at, NONE))));
        dated("rna", (at, value) -> facts.add(new HivRna(id("rna", at), CaseValues.bounds(value.asText()), at, NONE)));
        dated(
                "toxoplasma",
                (at, value) -> facts.add(new ToxoplasmaSerology(
                        id("toxoplasma", at), value.asText().equals("positive"), at, NONE)));
        list("art").forEach(this::art);
        il2(patient.path("il2"));
        patient.path("prophylaxis").properties().forEach(entry -> prophylaxis(entry.getKey(), entry.getValue()));
        list("effects").forEach(this::effect);
        list("labs")
                .forEach(lab -> facts.add(new SafetyLab(
                        next("lab"), lab.path("analyte").asText(), number(lab.path("amount")), at(lab, "at"), NONE)));
        list("trials")
                .forEach(trial -> facts.add(new TrialEnrolment(
                        next("trial"),
                        trial.path("study").asText(),
                        trial.path("status").asText(),
                        at(trial, "at"),
                        NONE)));
        list("events")
                .forEach(event -> facts.add(new OpportunisticEvent(
                        next("event"),
                        event.path("kind").asText(),
                        event.path("active").asBoolean(true),
                        at(event, "at"),
                        NONE)));
        return facts;
    }

    private void art(JsonNode art) {
        Set<String> drugs = new TreeSet<>();
        art.path("drugs").forEach(drug -> drugs.add(drug.asText()));
        Set<String> classes = new TreeSet<>();
        art.path("classes").forEach(one -> classes.add(one.asText()));
        facts.add(new ArtExposure(
                next("art"), drugs, classes, art.path("boosterOnly").asBoolean(), at(art, "from"), end(art), NONE));
    }

    private void il2(JsonNode il2) {
        if (il2.path("proposed").asBoolean()) {
            facts.add(new Il2Proposal("proposal", NONE));
        }
        for (JsonNode dose : il2.path("doses")) {
            When at = CaseValues.when(dose.asText());
            facts.add(new Il2Exposure(next("il2"), at, End.on(at), NONE));
        }
        if (il2.has("order")) {
            facts.add(new Il2Exposure(next("il2"), at(il2.get("order"), "from"), end(il2.get("order")), NONE));
        }
    }

    private void prophylaxis(String drug, JsonNode course) {
        boolean period = course.isObject();
        facts.add(new ProphylaxisExposure(
                next("prophylaxis"),
                drug,
                period ? at(course, "from") : CaseValues.when(course.asText()),
                period ? end(course) : End.ONGOING,
                NONE));
    }

    private void effect(JsonNode effect) {
        String kind = effect.path("kind").asText();
        boolean attributed = effect.path("attributed").asBoolean();
        facts.add(
                effect.has("grade")
                        ? new AdverseEffect(
                                next("effect"),
                                kind,
                                effect.get("grade").asInt(),
                                "recorded",
                                attributed,
                                at(effect, "at"),
                                NONE)
                        : new UngradedEffect(next("effect"), kind, attributed, at(effect, "at"), NONE));
    }

    private static End end(JsonNode course) {
        String to = course.path("to").asText("");
        if (to.isEmpty()) {
            return End.ONGOING;
        }
        return to.equals("undated") ? End.UNDATED : End.on(CaseValues.when(to));
    }

    private void one(String name, BiConsumer<String, When> add) {
        if (patient.has(name)) {
            add.accept(name, CaseValues.when(patient.get(name).asText()));
        }
    }

    private void dated(String name, BiConsumer<When, JsonNode> add) {
        for (Map.Entry<String, JsonNode> entry : patient.path(name).properties()) {
            add.accept(CaseValues.when(entry.getKey()), entry.getValue());
        }
    }

    /** A list stands for several results of one day. */
    private static void each(JsonNode value, BiConsumer<String, JsonNode> add) {
        if (value.isArray()) {
            int number = 0;
            for (JsonNode one : value) {
                add.accept("cd4-" + number++, one);
            }
        } else {
            add.accept("cd4", value);
        }
    }

    private List<JsonNode> list(String name) {
        JsonNode value = patient.path(name);
        List<JsonNode> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else if (value.isObject()) {
            all.add(value);
        }
        return all;
    }

    /** Text that is no number is refused: read as zero it would be a patient who does not exist. */
    private static double number(JsonNode value) {
        try {
            return value.isNumber() ? value.asDouble() : Double.parseDouble(value.asText());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value.asText() + "' is no number.", e);
        }
    }

    private static When at(JsonNode node, String name) {
        return CaseValues.when(node.path(name).asText());
    }

    private String next(String kind) {
        return kind + "-" + facts.size();
    }

    private static String id(String kind, When at) {
        return kind + "/" + at;
    }
}
