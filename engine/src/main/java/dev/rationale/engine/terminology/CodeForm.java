package dev.rationale.engine.terminology;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the codes of a system are written; a code has one normal form, in which it is compared. */
enum CodeForm {
    /** As it is, without white space. */
    PLAIN {
        @Override
        String normal(String code) {
            return bare(code);
        }
    },
    /** What an expression is about stands before what it says of that: {@code 86406008|HIV|:246112005=24484000}. */
    EXPRESSION {
        @Override
        String normal(String code) {
            String bare = bare(code);
            return Character.isDigit(bare.isEmpty() ? ' ' : bare.charAt(0)) ? bare.split("[|:]", 2)[0] : bare;
        }
    },
    /** In capitals, as in LOINC and ATC. */
    CAPITALS {
        @Override
        String normal(String code) {
            return bare(code).toUpperCase(Locale.ROOT);
        }
    },
    /** A category of three characters and what is below it after a point; marks that say how it is used are no part of it. */
    ICD {
        @Override
        String normal(String code) {
            String capitals = MARKS.matcher(bare(code).toUpperCase(Locale.ROOT)).replaceFirst("");
            return capitals.length() > CATEGORY && capitals.indexOf('.') < 0
                    ? capitals.substring(0, CATEGORY) + "." + capitals.substring(CATEGORY)
                    : capitals;
        }
    };

    private static final int CATEGORY = 3;
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

    /** Dagger and asterisk, the German marks of certainty, and the dash of a code that is not in full. */
    private static final Pattern MARKS = Pattern.compile("(?:\\.?-)?[+*!†#]?[GVAZLRB]?$");

    abstract String normal(String code);

    private static String bare(String code) {
        return isPrinted(code) ? code : WHITE.matcher(code).replaceAll("");
    }

    /** True of nearly every code: signs of ASCII that leave a mark on paper. */
    private static boolean isPrinted(String code) {
        for (int index = 0; index < code.length(); index++) {
            char one = code.charAt(index);
            if (one <= ' ' || one > '~') {
                return false;
            }
        }
        return true;
    }
}
