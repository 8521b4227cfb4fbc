package dev.rationale.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The canonical object once it is written on one line: what stands beside it, and the form on several lines, is made of that line
 * and never rendered anew.
 *
 * <pre>{@code byte[] named = CanonicalText.with(Map.of("input", "patient.json"), line);}</pre>
 */
public final class CanonicalText {

    private static final String LINE_END = "}\n";
    private static final byte[] TRACE = ",\"trace\":".getBytes(StandardCharsets.UTF_8);

    private CanonicalText() {}

    /** A copy of the object with members of the caller's before all others, for instance under which id the answer was recorded. */
    public static byte[] with(Map<String, Object> members, byte[] line) {
        if (members.isEmpty()) {
            return line.clone();
        }
        byte[] head = JsonLine.of(values -> values.members(members));
        int length = head.length - LINE_END.length();
        byte[] all = Arrays.copyOf(head, length + line.length);
        System.arraycopy(line, 0, all, length, line.length);
        all[length] = ',';
        return all;
    }

    /** An object of these members alone, on several lines. */
    public static String of(Map<String, Object> members) {
        return lines(JsonLine.of(values -> values.members(members)));
    }

    /** An object of these members alone on one line. */
    public static String lineOf(Map<String, Object> members) {
        return new String(JsonLine.of(values -> values.members(members)), StandardCharsets.UTF_8);
    }

    /** A canonical line on several lines, to be read by people. */
    public static String lines(byte[] line) {
        return new String(OnLines.of(line), StandardCharsets.UTF_8);
    }

    /** The trace, as it stands at the end of a line. A quotation mark within a text is escaped, so the mark is found nowhere else. */
    public static byte[] trace(byte[] line) {
        int end = line.length - LINE_END.length();
        int start = end;
        while (start > TRACE.length
                && (line[start - 1] != ':'
                        || !Arrays.equals(line, start - TRACE.length, start, TRACE, 0, TRACE.length))) {
            start--;
        }
        return Arrays.copyOfRange(line, start, end);
    }
}
