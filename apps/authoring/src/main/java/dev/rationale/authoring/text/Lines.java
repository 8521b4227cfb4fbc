package dev.rationale.authoring.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text by lines. Line ends are {@code \n}, {@code \r\n} or {@code \r}, as editors count them.
 *
 * <pre>{@code new Lines(text).position(text.indexOf("rule"))}</pre>
 */
public final class Lines {

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    public Lines(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean both = one == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (one == '\n' || (one == '\r' && !both)) {
                starts.add(at + 1);
            }
        }
    }

    /** The number of lines, one at least. */
    public int count() {
        return starts.size();
    }

    /** The offset of a place; one beyond a line or the text is taken for its end. */
    public int offset(Position position) {
        if (position.line() >= starts.size()) {
            return text.length();
        }
        int start = starts.get(position.line());
        return Math.min(
                start + position.character(), start + line(position.line()).length());
    }

    /** The place at an offset. */
    public Position position(int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Position(low, at - starts.get(low));
    }

    /** The part between two offsets. */
    public Region region(int start, int end) {
        return new Region(position(start), position(Math.max(start, end)));
    }

    /** The whole text. */
    public Region all() {
        return region(0, text.length());
    }

    /** A line without its end; empty beyond the text. */
    public String line(int number) {
        if (number < 0 || number >= starts.size()) {
            return "";
        }
        int end = number + 1 < starts.size() ? starts.get(number + 1) : text.length();
        while (end > starts.get(number) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(starts.get(number), end);
    }

    /** The text of a part. */
    public String text(Region region) {
        int start = offset(region.start());
        return text.substring(start, Math.max(start, offset(region.end())));
    }

    /** What is meant by a line and a column, both from one: the word that begins there, or the whole line where the column is one. */
    public Region meant(int line, int column) {
        String written = line(line - 1);
        int start = Math.min(Math.max(0, column - 1), written.length());
        int end = start;
        if (column <= 1) {
            end = written.stripTrailing().length();
            start = Math.min(end, written.length() - written.stripLeading().length());
        } else {
            while (end < written.length() && isWord(written.charAt(end))) {
                end++;
            }
            end = Math.min(written.length(), Math.max(end, start + 1));
        }
        return new Region(new Position(line - 1, start), new Position(line - 1, end));
    }

    private static boolean isWord(char one) {
        return Character.isLetterOrDigit(one) || "_$-@".indexOf(one) >= 0;
    }

    /** The text after some edits, none of which overlaps another. */
    public String edited(List<TextEdit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing((TextEdit edit) -> edit.region().start())
                        .reversed())
                .forEach(edit -> edited.replace(
                        offset(edit.region().start()), offset(edit.region().end()), edit.text()));
        return edited.toString();
    }
}
