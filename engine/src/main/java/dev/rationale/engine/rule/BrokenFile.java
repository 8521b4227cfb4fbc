package dev.rationale.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * A file in which something cannot be parsed. Each rule is read with all others blanked out, so that one which is broken hides none
 * of the others and every offset stays as it is.
 */
final class BrokenFile {

    private final String path;
    private final String text;

    BrokenFile(String path, String text) {
        this.path = path;
        this.text = text;
    }

    DrlReader.Read read() {
        List<Integer> starts = starts();
        String head = head(starts.isEmpty() ? text.length() : starts.get(0));
        List<RuleEntry> rules = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            int end = index + 1 < starts.size() ? starts.get(index + 1) : text.length();
            rules.addAll(rules(head, starts.get(index), end));
        }
        return new DrlReader.Read(DrlReader.recovered(path, head).file(), rules);
    }

    private List<RuleEntry> rules(String head, int start, int end) {
        String alone = head + blank(text.substring(head.length(), start)) + text.substring(start, end);
        AtomicBoolean faulty = new AtomicBoolean();
        List<RuleEntry> sound = DrlReader.anew(path, alone, (finding, line, column, what, maybe) -> faulty.set(true))
                .rules();
        return sound.isEmpty() && faulty.get()
                ? DrlReader.recovered(path, alone).rules()
                : sound;
    }

    /** Where rules begin. A rule that is being written may have no end, and a quotation mark that is never closed swallows one. */
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        for (int line = 0; line >= 0 && line < text.length(); line = next(line)) {
            if (text.startsWith("rule ", line)) {
                starts.add(line);
            }
        }
        return starts;
    }

    private int next(int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? -1 : end + 1;
    }

    /** The package and the imports as far as they are complete, with all else blanked out. */
    private String head(int end) {
        String written = text.substring(0, end);
        boolean sound = DrlReader.recovered(path, written).file().imports().size()
                == written.lines().filter(line -> line.startsWith("import")).count();
        return sound
                ? written
                : written.lines()
                                .map(line -> line.endsWith(";") ? line : blank(line))
                                .collect(Collectors.joining("\n"))
                        + (written.endsWith("\n") ? "\n" : "");
    }

    /** The same number of characters on the same lines. */
    private static String blank(String hidden) {
        StringBuilder blank = new StringBuilder(hidden.length());
        hidden.chars().forEach(one -> blank.append(one == '\n' ? '\n' : ' '));
        return blank.toString();
    }
}
