package dev.rationale.fhir.out;

import java.util.regex.Pattern;

/**
 * Plain text in Markdown. Clients render Markdown, raw HTML and bare links, and a name in a record may hold any of them; what
 * does no harm stays as it is, because many clients show the source.
 */
final class Markdown {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*\\[\\]|~]|(?<![\\p{L}\\d])_|_(?![\\p{L}\\d])|^[#>+-]|^\\d+(?=[.)])");
    private static final Pattern TAG = Pattern.compile("<(?=[\\p{L}/!?])");
    private static final Pattern ENTITY = Pattern.compile("&(?=#|\\w+;)");
    private static final Pattern LINK = Pattern.compile("(?i)(\\w):(?=//)|(www)(?=\\.)|(\\w)@(?=\\w)");

    private Markdown() {}

    static String plain(String text) {
        String line =
                ENTITY.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceAll("&amp;");
        String escaped = MARKUP.matcher(line).replaceAll("\\\\$0");
        return LINK.matcher(TAG.matcher(escaped).replaceAll("&lt;")).replaceAll(match -> broken(match.group()));
    }

    /** A space keeps clients from making a link of it. */
    private static String broken(String start) {
        return start.endsWith("@") ? start.substring(0, start.length() - 1) + " @" : start + " ";
    }
}
