package dev.rationale.hiv;

import dev.rationale.engine.fact.Fact;
import dev.rationale.hiv.status.ArtStatus;
import dev.rationale.hiv.status.Cd4Gain;
import dev.rationale.hiv.status.Cd4Slope;
import dev.rationale.hiv.status.Cd4Status;
import dev.rationale.hiv.status.Cover;
import dev.rationale.hiv.status.HivStatus;
import dev.rationale.hiv.status.Il2Course;
import dev.rationale.hiv.status.Il2Status;
import dev.rationale.hiv.status.Il2Tolerance;
import dev.rationale.hiv.status.LowCount;
import dev.rationale.hiv.status.OiRisk;
import dev.rationale.hiv.status.PoorGain;
import dev.rationale.hiv.status.ProphylaxisCourse;
import dev.rationale.hiv.status.VirologicResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The patient at a glance, in the members that the output's contract names. What is not known is left out. */
final class Profile {

    private static final String CELLS = "cells/µL";

    private final Map<String, Fact> facts;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Profile(Map<String, Fact> facts) {
        this.facts = facts;
    }

    static Map<String, Object> of(Map<String, Fact> facts) {
        Profile profile = new Profile(facts);
        profile.one(HivStatus.class, "hiv", hiv -> Map.of("basis", hiv.basis()));
        profile.one(Cd4Status.class, "cd4", Profile::cd4);
        profile.gains();
        profile.one(
                Cd4Slope.class,
                "cd4Slope",
                slope -> ordered("value", slope.perMonth(), "unit", CELLS + " per month", "counts", slope.counts()));
        profile.one(VirologicResponse.class, "virologicResponse", Profile::virologicResponse);
        profile.immuneResponse();
        profile.one(ArtStatus.class, "art", Profile::art);
        profile.il2();
        profile.one(OiRisk.class, "oiRisk", risk -> risk.level());
        profile.prophylaxis();
        return profile.members;
    }

    private static Object cd4(Cd4Status cd4) {
        return ordered(
                "value",
                cd4.cells(),
                "unit",
                CELLS,
                "when",
                cd4.at().toString(),
                "ageDays",
                cd4.ageDays(),
                "stratum",
                cd4.stratum(),
                "source",
                cd4.source());
    }

    private static Object virologicResponse(VirologicResponse response) {
        return ordered(
                "level",
                response.level(),
                "copies",
                response.copies().toString(),
                "when",
                response.at().toString(),
                "source",
                response.source());
    }

    private static Object art(ArtStatus art) {
        return ordered(
                "since",
                art.at().toString(),
                "months",
                art.months(),
                "phase",
                art.phase(),
                "drugs",
                art.drugs(),
                "proteaseInhibitor",
                art.proteaseInhibitor());
    }

    private void gains() {
        Map<String, Object> gains = new LinkedHashMap<>();
        all(Cd4Gain.class)
                .forEach(gain -> gains.put(
                        gain.horizon(),
                        ordered(
                                "value",
                                gain.cells(),
                                "unit",
                                CELLS,
                                "when",
                                gain.measuredAt().toString())));
        if (!gains.isEmpty()) {
            members.put("cd4Gain", gains);
        }
    }

    /** A guideline that rates no risk defines no poor response either: there the absence of one says nothing. */
    private void immuneResponse() {
        boolean rated = all(OiRisk.class).findAny().isPresent();
        if (rated && all(Cd4Status.class).findAny().isPresent()) {
            members.put(
                    "immuneResponse",
                    ordered(
                            "lowCount",
                            all(LowCount.class).findAny().isPresent(),
                            "poorGain",
                            all(PoorGain.class).findAny().isPresent()));
        }
    }

    private void il2() {
        List<?> states = all(Il2Status.class).map(status -> status.state()).toList();
        if (states.isEmpty()) {
            return;
        }
        Map<String, Object> il2 = new LinkedHashMap<>();
        il2.put("states", states);
        all(Il2Course.class).forEach(course -> {
            il2.put("first", course.at().toString());
            il2.put("last", course.lastDose().toString());
            il2.put("records", course.records());
        });
        all(Il2Tolerance.class).forEach(tolerance -> il2.put("worstGrade", tolerance.worstGrade()));
        members.put("il2", il2);
    }

    private void prophylaxis() {
        List<Object> courses = all(ProphylaxisCourse.class)
                .map(course ->
                        ordered("drug", course.drug(), "since", course.at().toString(), "ongoing", course.ongoing()))
                .toList();
        if (!courses.isEmpty() || all(Cover.class).findAny().isPresent()) {
            members.put("prophylaxis", courses);
        }
    }

    private <T extends Fact> void one(Class<T> type, String member, Function<T, Object> value) {
        Optional<T> found = all(type).findFirst();
        found.ifPresent(fact -> members.put(member, value.apply(fact)));
    }

    private <T extends Fact> Stream<T> all(Class<T> type) {
        return facts.values().stream().filter(type::isInstance).map(type::cast);
    }

    private static Object ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            map.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return map;
    }
}
