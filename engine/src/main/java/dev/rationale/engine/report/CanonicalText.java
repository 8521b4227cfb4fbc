package dev.rationale.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The canonical object once it is text: what is written beside it, or on one line, is made of that text and never rendered anew.
 *
 * <pre>{@code String named = CanonicalText.with(Map.of("input", "patient.json"), json);}</pre>
 */
public final class CanonicalText {

    private static final String END = "\n}\n";
    private static final String LINE_END = "}\n";
    private static final byte[] TRACE = ",\"trace\":".getBytes(StandardCharsets.UTF_8);

    private CanonicalText() {}

    /** The object with members of the caller's before all others, for instance under which id the answer was recorded. */
    public static String with(Map<String, Object> members, String canonical) {
        if (members.isEmpty()) {
            return canonical;
        }
        String head = of(members);
        return head.substring(0, head.length() - END.length()) + "," + canonical.substring(1);
    }

    /** An object of these members alone, in the same form. */
    public static String of(Map<String, Object> members) {
        return new String(JsonBytes.ON_LINES.of(values -> values.members(members)), StandardCharsets.UTF_8);
    }

    /** An object of these members alone on one line. */
    public static String lineOf(Map<String, Object> members) {
        return new String(JsonBytes.ON_ONE_LINE.of(values -> values.members(members)), StandardCharsets.UTF_8);
    }

    /** A canonical object in UTF-8 on one line: white space stands between the parts only, never within a text. */
    public static byte[] line(byte[] canonical) {
        // Every recorded answer comes this way, so it is done in place and not character by character through a
        // builder. No byte of a character beyond ASCII looks like one of those that are asked for here.
        byte[] line = Arrays.copyOf(canonical, canonical.length + 1);
        int length = 0;
        boolean text = false;
        for (int at = 0; at < canonical.length; at++) {
            byte one = line[at];
            if (text && one == '\\') {
                line[length++] = one;
                line[length++] = line[++at];
            } else {
                text ^= one == '"';
                if (text || one > ' ' || one < 0) {
                    line[length++] = one;
                }
            }
        }
        line[length++] = '\n';
        return Arrays.copyOf(line, length);
    }

    /** The trace, as it stands at the end of a line. A quotation mark within a text is escaped, so the mark is found nowhere else. */
    public static byte[] trace(byte[] line) {
        int end = line.length - LINE_END.length();
        int start = end;
        while (start > TRACE.length && !Arrays.equals(line, start - TRACE.length, start, TRACE, 0, TRACE.length)) {
            start--;
        }
        return Arrays.copyOfRange(line, start, end);
    }
}
