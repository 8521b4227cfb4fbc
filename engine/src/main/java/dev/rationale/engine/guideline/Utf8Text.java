package dev.rationale.engine.guideline;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a file that ought to be text in UTF-8. */
final class Utf8Text {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What editors write who do not write UTF-8; by it a reader recognises the character. */
    private static final Charset OTHERWISE = Charset.forName("windows-1252");

    /** The two bytes of the mark with which text in UTF-16 begins. */
    private static final byte LAST = (byte) 0xFF;

    private static final byte BEFORE = (byte) 0xFE;

    /** The byte with which a byte order mark begins. */
    private static final byte MARK = (byte) 0xEF;

    private static final char REPLACED = '\uFFFD';

    private final byte[] bytes;
    private final String decoded;

    Utf8Text(byte[] bytes) {
        this.bytes = bytes;
        this.decoded = new String(bytes, StandardCharsets.UTF_8);
    }

    /** The text without a byte order mark; what is no UTF-8 is replaced. */
    String written() {
        return decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
    }

    /** The same with line ends that no system changes. */
    String normalised() {
        return written().replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * The bytes of a normalised text; mostly those that were written.
     *
     * @param written those that were written
     */
    static byte[] normalised(byte[] written, String text) {
        return isNormal(written) ? written : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isNormal(byte[] written) {
        for (byte one : written) {
            if (one == '\r') {
                return false;
            }
        }
        return written.length == 0 || written[0] != MARK;
    }

    /** Where the first bytes stand that are no UTF-8, and what they would be in the other encoding. */
    Optional<Problem> problem(String path) {
        if (isUtf16()) {
            return Optional.of(new Problem(
                    PackageBuilder.FINDING,
                    path,
                    1,
                    1,
                    "the file is written in UTF-16, not in UTF-8",
                    "the editor calls it Unicode; it has to be saved as UTF-8."));
        }
        if (decoded.indexOf(REPLACED) < 0) {
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            return Optional.empty();
        }
        String before = out.flip().toString();
        String seen = new String(bytes, in.position(), 1, OTHERWISE);
        int lineStart = before.lastIndexOf('\n') + 1;
        return Optional.of(new Problem(
                PackageBuilder.FINDING,
                path,
                (int) before.chars().filter(one -> one == '\n').count() + 1,
                before.codePointCount(lineStart, before.length()) + 1,
                "the character '" + seen + "' is not written in UTF-8, and the file is no text",
                "the editor saved it as Latin-1 or Windows-1252; it has to be saved as UTF-8."));
    }

    /** Text in UTF-16 begins with its mark, or every other byte of what is plain in it is zero. */
    private boolean isUtf16() {
        if (bytes.length < 2) {
            return false;
        }
        boolean marked = (bytes[0] == LAST && bytes[1] == BEFORE) || (bytes[0] == BEFORE && bytes[1] == LAST);
        return marked || (bytes[0] == 0) != (bytes[1] == 0);
    }
}
