package dev.rationale.engine.report;

import java.util.Arrays;

/**
 * Sets an object that stands on one line out on several, two spaces deeper for each level. Every answer that is read by people comes
 * this way, so parts of it are copied as they are and never read as JSON.
 */
final class OnLines {

    private static final byte[] COLON = {' ', ':', ' '};
    private static final int INDENT = 2;

    private final byte[] line;
    private byte[] lines;
    private int length;
    private int depth;

    private OnLines(byte[] line) {
        this.line = line;
        this.lines = new byte[line.length + line.length / 2];
    }

    /** The same object; no byte of a character beyond ASCII looks like one of those that are asked for here. */
    static byte[] of(byte[] line) {
        return new OnLines(line).set();
    }

    private byte[] set() {
        int at = 0;
        while (at < line.length) {
            byte one = line[at];
            int end = one == '"' ? endOfText(at) : at + 1;
            if (one == '{' || one == '[') {
                end = opened(at);
            } else if (one == '}' || one == ']') {
                depth--;
                newLine();
                copy(line, at, end);
            } else if (one == ':') {
                copy(COLON, 0, COLON.length);
            } else {
                copy(line, at, end);
                if (one == ',') {
                    newLine();
                }
            }
            at = end;
        }
        return Arrays.copyOf(lines, length);
    }

    /** What holds nothing is closed beside where it was opened, with a space between. */
    private int opened(int at) {
        copy(line, at, at + 1);
        byte next = line[at + 1];
        if (next == '}' || next == ']') {
            copy(COLON, 0, 1);
            copy(line, at + 1, at + 2);
            return at + 2;
        }
        depth++;
        newLine();
        return at + 1;
    }

    private int endOfText(int begin) {
        int at = begin + 1;
        while (line[at] != '"') {
            at += line[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void newLine() {
        int end = length + 1 + INDENT * depth;
        room(end);
        lines[length] = '\n';
        Arrays.fill(lines, length + 1, end, (byte) ' ');
        length = end;
    }

    private void copy(byte[] from, int begin, int end) {
        room(length + end - begin);
        System.arraycopy(from, begin, lines, length, end - begin);
        length += end - begin;
    }

    private void room(int needed) {
        if (needed > lines.length) {
            lines = Arrays.copyOf(lines, Math.max(needed, lines.length + lines.length / 2));
        }
    }
}
