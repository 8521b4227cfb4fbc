package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.YamlPlaces;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The package that is checked, and the findings so far. */
final class Subject {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final Inspection seen;
    private final Set<String> literals;
    private final Conclusions conclusions;
    private final Map<String, YamlPlaces> places = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Subject(Inspection seen) {
        this.seen = seen;
        this.literals = seen.rules().rules().stream()
                .flatMap(RuleEntry::expressions)
                .flatMap(Expression::literalTexts)
                .collect(Collectors.toCollection(TreeSet::new));
        this.conclusions = new Conclusions(rules());
    }

    Inspection seen() {
        return seen;
    }

    List<RuleEntry> rules() {
        return seen.rules().rules();
    }

    Conclusions conclusions() {
        return conclusions;
    }

    /** The types that the file of a rule can name. */
    FactTypes types(RuleEntry rule) {
        return seen.rules()
                .file(rule.file())
                .map(file -> FactTypes.of(file, seen.types()))
                .orElseGet(() -> FactTypes.of(new DrlFile(rule.file(), "", List.of(), List.of()), seen.types()));
    }

    List<Finding> findings() {
        return findings;
    }

    /** Every text that a rule writes out. */
    Set<String> literals() {
        return literals;
    }

    /** True if a rule writes a text out. Of a file with errors nobody knows its rules, so that it may do so is enough. */
    boolean uses(String text) {
        return literals.contains(text)
                || seen.problems().stream()
                        .filter(problem -> problem.finding().equals("R001"))
                        .anyMatch(problem ->
                                seen.files().getOrDefault(problem.file(), "").contains('"' + text + '"'));
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

    void add(String id, RuleEntry rule, Span where, String what, String maybe) {
        Place place = new Place(where.line(), where.column());
        add(id, rule.file(), place, "rule \"" + rule.name() + "\": " + what, maybe);
    }

    void add(String id, String file, Place place, String what, String maybe) {
        findings.add(new Finding(id, file, place.line(), place.column(), what, maybe));
    }

    /** True if something of a kind was found in a rule. */
    boolean has(String id, RuleEntry rule) {
        return findings.stream()
                .anyMatch(one -> one.id().equals(id)
                        && one.file().equals(rule.file())
                        && one.what().startsWith("rule \"" + rule.name() + "\""));
    }

    /** True if something of one of these kinds was found. */
    boolean has(Set<String> ids) {
        return findings.stream().anyMatch(one -> ids.contains(one.id()));
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
        return Place.at(source, at);
    }
}
