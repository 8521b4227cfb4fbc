package dev.rationale.authoring.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Where somebody writes in a YAML text, told by indentation: the text need not be complete, and mostly is not.
 *
 * @param steps the keys that lead there, {@code []} for an item of a list; of a value with its own key
 * @param value true where a value is written, false where a key is
 * @param start offset at which the word begins that is being written
 */
public record YamlPath(List<String> steps, boolean value, int start) {

    /** A line above that begins a level. */
    private record Level(int indent, String step) {}

    public YamlPath {
        steps = List.copyOf(steps);
    }

    /** The path at an offset. */
    public static YamlPath at(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        Deque<Level> open = new ArrayDeque<>();
        text.substring(0, lineStart).lines().forEach(line -> enter(line, open));
        String written = text.substring(lineStart, offset);
        return new Line(written, lineStart, open).path();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static void enter(String line, Deque<Level> open) {
        String rest = line.stripLeading();
        if (rest.isEmpty() || rest.startsWith("#")) {
            return;
        }
        close(open, indent(line), isItem(rest));
        int at = items(line, open);
        rest = line.substring(at);
        int colon = colon(rest);
        if (colon > 0) {
            open.push(new Level(at, key(rest.substring(0, colon))));
        }
    }

    private static boolean isItem(String rest) {
        return rest.startsWith("- ") || rest.equals("-");
    }

    /** Enters the items that begin on a line, and gives where on it what they hold begins. */
    private static int items(String line, Deque<Level> open) {
        int at = indent(line);
        while (isItem(line.substring(at))) {
            open.push(new Level(at, YamlEntry.ITEM));
            at += line.length() - at - line.substring(at + 1).stripLeading().length();
        }
        return at;
    }

    /** What is at the same depth or deeper is over; an item may stand as deep as the key of its list. */
    private static void close(Deque<Level> open, int indent, boolean item) {
        while (!open.isEmpty()
                && (open.peek().indent() > indent
                        || (open.peek().indent() == indent
                                && (!item || open.peek().step().equals(YamlEntry.ITEM))))) {
            open.pop();
        }
    }

    private static String key(String written) {
        return written.strip().replaceAll("^[\"']|[\"']$", "");
    }

    /** The colon behind a key that begins a text, -1 if there is none. */
    private static int colon(String text) {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '"' || one == '\'') {
                quoted = !quoted;
            } else if (!quoted && (one == '{' || one == '[') && at == 0) {
                return -1;
            } else if (!quoted && one == ':' && (at + 1 == text.length() || text.charAt(at + 1) == ' ')) {
                return at;
            }
        }
        return -1;
    }

    /** The line that is being written, up to where. */
    private static final class Line {

        private final String written;
        private final int lineStart;
        private final Deque<Level> open;
        private final List<String> within = new ArrayList<>();
        private int at;
        private boolean value;

        Line(String written, int lineStart, Deque<Level> open) {
            this.written = written;
            this.lineStart = lineStart;
            this.open = open;
        }

        YamlPath path() {
            close(open, indent(written), written.stripLeading().startsWith("-"));
            at = items(written, open);
            String rest = written.substring(at);
            int colon = colon(rest);
            if (colon > 0) {
                within.add(key(rest.substring(0, colon)));
                value = true;
                at += colon + 1;
            }
            flow();
            boolean scalarOfList = !value
                    && within.isEmpty()
                    && !open.isEmpty()
                    && open.peek().step().equals(YamlEntry.ITEM);
            List<String> steps = new ArrayList<>(open.stream().map(Level::step).toList());
            Collections.reverse(steps);
            steps.addAll(within);
            // An item may turn out to be a text as well as the first key of a map; names are offered for the former.
            return new YamlPath(steps, value || scalarOfList, lineStart + word());
        }

        /** What is open in flow style behind a key. */
        private void flow() {
            Deque<Integer> depths = new ArrayDeque<>();
            boolean quoted = false;
            int from = at;
            for (int index = at; index < written.length(); index++) {
                char one = written.charAt(index);
                quoted ^= one == '"';
                if (quoted) {
                    continue;
                }
                if (one == '{' || one == '[') {
                    depths.push(within.size());
                    if (one == '[') {
                        within.add(YamlEntry.ITEM);
                    }
                    value = one == '[';
                    from = index + 1;
                } else if ((one == '}' || one == ']') && !depths.isEmpty()) {
                    int depth = depths.pop();
                    within.subList(depth, within.size()).clear();
                    value = true;
                    from = index + 1;
                } else if (one == ',' && !depths.isEmpty()) {
                    boolean list = within.size() > depths.peek()
                            && within.get(depths.peek()).equals(YamlEntry.ITEM);
                    within.subList(depths.peek() + (list ? 1 : 0), within.size())
                            .clear();
                    value = list;
                    from = index + 1;
                } else if (one == ':' && !depths.isEmpty()) {
                    within.add(key(written.substring(from, index)));
                    value = true;
                    from = index + 1;
                }
            }
        }

        private int word() {
            int start = written.length();
            while (start > 0
                    && (Character.isLetterOrDigit(written.charAt(start - 1))
                            || "-_.".indexOf(written.charAt(start - 1)) >= 0)) {
                start--;
            }
            boolean item = start < written.length() && written.substring(start).equals("-");
            return item ? written.length() : start;
        }
    }
}
