package dev.rationale.committee.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a changelog must say of a version before it may be released. */
final class History {

    private static final Pattern ENTRY = Pattern.compile("(?ms)^- (.*?)(?=^- |\\z)");
    private static final Pattern CLASSED = Pattern.compile("(?s)\\*(Clinical change|Technical|Crash fix|Minor)\\*.*");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private History() {}

    /**
     * What is wrong with the entries of a version: none of them, an entry without its class, or a clinical change that does not
     * say from which day it holds, which question it is about, and which rules it touches.
     *
     * @param questions the questions of the guideline
     * @param rules ids of its rules
     */
    static List<String> problems(String changelog, String version, Set<String> questions, Set<String> rules) {
        Matcher section = Pattern.compile("(?ms)^## " + Pattern.quote(version) + "\\b[^\\n]*\\n(.*?)(?=^## |\\z)")
                .matcher(changelog);
        if (!section.find()) {
            return List.of("CHANGELOG.md: there is no section '## " + version + "'; expected what changes and why."
                    + "\n  Maybe it is still to be written.");
        }
        List<String> entries = ENTRY.matcher(section.group(1))
                .results()
                .map(match -> match.group(1).replaceAll("\\s+", " ").strip())
                .toList();
        List<String> problems = new ArrayList<>();
        if (entries.isEmpty()) {
            problems.add("CHANGELOG.md: the section '## " + version + "' has no entry.");
        }
        for (String entry : entries) {
            problems.addAll(problems(entry, questions, rules));
        }
        return problems;
    }

    private static List<String> problems(String entry, Set<String> questions, Set<String> rules) {
        String place = "CHANGELOG.md: \"" + entry.substring(0, Math.min(60, entry.length())) + "…\" ";
        if (!CLASSED.matcher(entry).matches()) {
            return List.of(
                    place + "has no class; expected *Clinical change*, *Technical*, *Crash fix* or *Minor* first.");
        }
        if (!entry.startsWith("*Clinical change*")) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        if (!DATE.matcher(entry).find()) {
            problems.add(place + "does not say from which day it holds; expected a date such as 2026-11-24.");
        }
        List<String> names =
                NAME.matcher(entry).results().map(match -> match.group(1)).toList();
        if (names.stream().noneMatch(questions::contains)) {
            problems.add(place + "names no question; expected one of " + questions + " between backquotes.");
        }
        if (names.stream().noneMatch(rules::contains)) {
            problems.add(place + "names no rule; expected the ids of the rules between backquotes.");
        }
        return problems;
    }
}
