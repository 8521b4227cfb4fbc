package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.YamlPlaces;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a file of cases says against itself: what is expected and excluded at once, and fixtures that are like themselves or like nobody. */
record Expectations(String file, JsonNode root, YamlPlaces places) {

    private static final String CIRCLE = "C002";

    /** Fixtures in a circle, which are added to those that have a fault, and fixtures that nothing is like. */
    List<Problem> fixtures(Set<String> faulty) {
        List<Problem> problems = new ArrayList<>();
        Set<String> used = new HashSet<>();
        root.path("cases").forEach(one -> used.add(one.path("like").asText()));
        JsonNode fixtures = root.path("fixtures");
        fixtures.forEach(one -> used.add(one.path("like").asText()));
        boolean told = false;
        for (var fixture : fixtures.properties()) {
            String name = fixture.getKey();
            if (isInCircle(name)) {
                faulty.add(name);
                if (!told) {
                    problems.add(problem(
                            CIRCLE,
                            "fixtures." + name + ".like",
                            "the fixture '" + name + "' is like itself, in a circle",
                            ""));
                }
                told = true;
            } else if (!used.contains(name)) {
                problems.add(problem(
                        "C012",
                        "fixtures." + name,
                        "no case is like the fixture '" + name + "'",
                        "it can go, or a case names another one."));
            }
        }
        return problems;
    }

    private boolean isInCircle(String name) {
        String next = name;
        for (int step = 0; step <= root.path("fixtures").size(); step++) {
            next = root.path("fixtures").path(next).path("like").asText("");
            if (next.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What a case expects and excludes. */
    List<Problem> contradictions() {
        List<Problem> problems = new ArrayList<>();
        for (int position = 0; position < root.path("cases").size(); position++) {
            String path = "cases[" + position + "].expect.";
            JsonNode expect = root.path("cases").path(position).path("expect");
            both(path + "not", expect.path("not"), names(expect.path("recommendations")), problems);
            both(path + "noGaps", expect.path("noGaps"), texts(expect.path("evidenceGaps")), problems);
        }
        return problems;
    }

    private void both(String path, JsonNode excluded, Set<String> expected, List<Problem> problems) {
        texts(excluded).stream()
                .filter(expected::contains)
                .forEach(code -> problems.add(problem(
                        "C011", path, "'" + code + "' is expected and excluded at once", "one of the two is a slip.")));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private Problem problem(String finding, String path, String what, String maybe) {
        Place place = places.of(path, Place.START);
        return new Problem(finding, file, place.line(), place.column(), what, maybe);
    }
}
