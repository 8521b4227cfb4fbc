package dev.rationale.engine.terminology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a text in their normal form: case, accents, signs between words and the points of abbreviations mean nothing. A
 * question mark is a word.
 */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile(
            "[\\s\\p{Z}\\p{Pd}/∕⁄⧸•·\\\\+;:&(){}\\[\\]|®™©*_<>=\"'’`´−]+|,(?!\\d)|(?<!\\d),|(?<=\\p{L}{2})\\.(?=\\p{L})");
    /** Signs beside a name; the normal form would make letters of them. */
    private static final Pattern MARKS = Pattern.compile("[®™©℠]");

    /** What nobody sees: blanks without width, hyphens where a line may end, marks of direction. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern POINTS = Pattern.compile("\\.+$|^\\.+|(?<=\\p{L})\\.(?=\\p{L})");

    /** Short forms with a stroke that say more than their letters; {@code D/C/F/TAF} is a medicine. */
    private static final Map<Pattern, String> SHORTHAND = Map.of(
            Pattern.compile("(?<![\\p{L}/])d/c(?:'?ed|'?d)?(?![\\p{L}/])"), " discontinued ",
            Pattern.compile("(?<![\\p{L}/])[hs]/[op](?![\\p{L}/])"), " history ",
            Pattern.compile("(?<![\\p{L}/])w/o(?![\\p{L}/])"), " without ",
            Pattern.compile("(?<![\\p{L}/])r/o(?![\\p{L}/])"), " rule ");

    private Words() {}

    static List<String> of(String text) {
        return isPlain(text) ? plain(text) : any(text);
    }

    /** Most names, and most words beside them, have none but such characters, and no sign has to be looked for in them. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            boolean letter = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
            if (!letter && !(one >= '0' && one <= '9') && one != ' ') {
                return false;
            }
        }
        return true;
    }

    private static List<String> plain(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> any(String text) {
        String seen = INVISIBLE.matcher(text).replaceAll("");
        String plain = Normalizer.normalize(MARKS.matcher(seen).replaceAll(" "), Normalizer.Form.NFKD);
        String small = ACCENTS.matcher(plain)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("?", " ? ");
        if (small.indexOf('/') >= 0) {
            for (Map.Entry<Pattern, String> one : SHORTHAND.entrySet()) {
                small = one.getKey().matcher(small).replaceAll(one.getValue());
            }
        }
        return Arrays.stream(BETWEEN.split(small, -1))
                .map(word -> POINTS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
