package dev.rationale.authoring;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Position;
import dev.rationale.authoring.text.Region;
import dev.rationale.authoring.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Applies what a remark says behind "Maybe". */
final class QuickFixes {

    private static final Pattern MEANT = Pattern.compile("^'([^']+)' was meant\\.$");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final String NO_ID = "R002";
    private static final String UNREAD_FILE = "M011";
    private static final String NOT_CITED = "R010";

    private final Draft draft;

    QuickFixes(Draft draft) {
        this.draft = draft;
    }

    List<QuickFix> of(List<Remark> remarks) {
        return remarks.stream().flatMap(remark -> fix(remark).stream()).toList();
    }

    private Optional<QuickFix> fix(Remark remark) {
        if (remark.kind().equals(NO_ID)) {
            return head(remark, "@Id(\"" + id(remark.place().file()) + "\")");
        }
        if (remark.kind().equals(NOT_CITED)) {
            return head(remark, "@Cites(\"\")");
        }
        Matcher meant = MEANT.matcher(remark.maybe());
        if (!meant.matches()) {
            return Optional.empty();
        }
        String to = meant.group(1);
        return remark.kind().equals(UNREAD_FILE)
                ? Optional.of(new QuickFix(
                        "Rename the file to " + to,
                        remark,
                        Change.move(remark.place().file(), to)))
                : misspelled(remark, to);
    }

    /** The first word that the remark quotes and that stands at its place, from there on or on the lines below. */
    private Optional<QuickFix> misspelled(Remark remark, String to) {
        String file = remark.place().file();
        String text = draft.text(file).orElse("");
        Lines lines = new Lines(text);
        int from = lines.offset(new Position(remark.place().region().start().line(), 0));
        int place = Math.max(from, lines.offset(remark.place().region().start()));
        return QUOTED.matcher(remark.what())
                .results()
                .map(found -> found.group(1))
                .filter(word -> !word.equals(to))
                .flatMap(word -> Stream.of(place, from).flatMap(start -> word(text, word, start).stream()))
                .findFirst()
                .map(found -> {
                    Region region = lines.region(found.start(), found.end());
                    return new QuickFix(
                            "Write '" + to + "' in place of '" + found.group() + "'",
                            remark,
                            Change.in(file, List.of(new TextEdit(region, to))));
                });
    }

    private static Optional<MatchResult> word(String text, String word, int from) {
        Matcher whole = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(text);
        return whole.find(from) ? Optional.of(whole.toMatchResult()) : Optional.empty();
    }

    /** An annotation on a line of its own below the first line of a rule. */
    private Optional<QuickFix> head(Remark remark, String annotation) {
        Position below = new Position(remark.place().region().start().line() + 1, 0);
        return Optional.of(new QuickFix(
                "Add " + annotation,
                remark,
                Change.in(remark.place().file(), List.of(new TextEdit(new Region(below, below), annotation + "\n")))));
    }

    private static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.drl$", "");
    }
}
