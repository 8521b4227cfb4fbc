package dev.rationale.engine.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What YAML reads otherwise than it looks: a second document, a number with a leading zero, a text that ends at a number sign. */
final class YamlTraps {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---(?=\\s|$)");
    private static final Pattern WRITTEN = Pattern.compile("(?m)^(?!---|%|\\s*#|\\s*$).");
    private static final Pattern ZERO =
            Pattern.compile("(?<=[:,\\[] )-?0\\d+(?=\\s*(?:[,}\\]]|$|\\s#))", Pattern.MULTILINE);
    private static final Pattern CUT =
            Pattern.compile("(?m)^\\s*(?:- )?[\\w-]+: [^\"'|>\\[{#\\s][^\\n]*?\\s(#[^\\s#][^\\n]*)$");

    private YamlTraps() {}

    static List<Problem> in(String path, String text) {
        List<Problem> problems = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        Matcher separator = SEPARATOR.matcher(text);
        if (written.find() && separator.find(written.start())) {
            problems.add(problem(
                    path,
                    text,
                    separator.start(),
                    "Y001",
                    "a second document begins here, and is not read",
                    "the line can go, or what follows belongs into a file of its own."));
        }
        ZERO.matcher(text)
                .results()
                .forEach(zero -> problems.add(problem(
                        path,
                        text,
                        zero.start(),
                        "Y005",
                        "'" + zero.group() + "' begins with a zero, and YAML may read it as an octal number",
                        "quotation marks around a code, or a number without the zero, were meant.")));
        CUT.matcher(text)
                .results()
                .forEach(cut -> problems.add(problem(
                        path,
                        text,
                        cut.start(1),
                        "Y006",
                        "the text ends before '" + cut.group(1) + "', which YAML takes for a comment",
                        "the whole text needs quotation marks around it.")));
        return problems;
    }

    private static Problem problem(String path, String text, int at, String finding, String what, String maybe) {
        YamlPlaces.Place place = YamlPlaces.Place.at(text, at);
        return new Problem(finding, path, place.line(), place.column(), what, maybe);
    }
}
