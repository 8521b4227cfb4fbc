package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.YamlPlaces;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The package that is checked, with its rules taken apart, and the findings so far. */
final class Subject {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final Inspection seen;
    private final List<RuleText> rules;
    private final Map<String, YamlPlaces> places = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Subject(Inspection seen) {
        this.seen = seen;
        this.rules = seen.rules().rules().stream()
                .map(rule -> RuleText.of(rule, seen.drl().getOrDefault(rule.file(), "")))
                .toList();
    }

    Inspection seen() {
        return seen;
    }

    List<RuleText> rules() {
        return rules;
    }

    List<Finding> findings() {
        return findings;
    }

    /** All DRL of the package with its comments blanked out. */
    String drl() {
        return RuleText.blanked(String.join("\n", seen.drl().values()));
    }

    /** A problem that knows no line is placed where the file has what it quotes first. */
    void add(Problem problem) {
        Matcher quoted = QUOTED.matcher(problem.what());
        if (problem.line() > 0 || !quoted.find()) {
            findings.add(Finding.of(problem));
            return;
        }
        Place place = Stream.of(": " + quoted.group(1), quoted.group(1))
                .map(text -> placeOf(problem.file(), text))
                .filter(found -> !found.equals(Place.START))
                .findFirst()
                .orElse(Place.START);
        add(problem.finding(), problem.file(), place, problem.what(), problem.maybe());
    }

    void add(String id, RuleText rule, int offset, String what, String maybe) {
        add(id, rule.rule(), rule.place(offset), what, maybe);
    }

    void add(String id, RuleText rule, Pattern where, String what, String maybe) {
        add(id, rule.rule(), rule.place(where), what, maybe);
    }

    private void add(String id, RuleEntry rule, Place place, String what, String maybe) {
        add(id, rule.file(), place, "rule \"" + rule.name() + "\": " + what, maybe);
    }

    void add(String id, String file, Place place, String what, String maybe) {
        findings.add(new Finding(id, file, place.line(), place.column(), what, maybe));
    }

    /** Where a key of a YAML file of the package is written. */
    Place place(String file, String key) {
        return places.computeIfAbsent(file, path -> YamlPlaces.of(seen.files().getOrDefault(path, "")))
                .of(key, Place.START);
    }

    /** The place of the first occurrence of a text in a file of the package. */
    Place placeOf(String file, String text) {
        String source = seen.files().getOrDefault(file, "");
        int at = source.indexOf(text);
        if (at < 0) {
            return Place.START;
        }
        String before = source.substring(0, at);
        int line = (int) before.chars().filter(one -> one == '\n').count() + 1;
        return new Place(line, at - before.lastIndexOf('\n'));
    }
}
