package dev.rationale.engine.terminology;

import java.util.Locale;
import java.util.regex.Matcher;
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
    /** A category of three characters and what is below it after a point; signs that say how it is used are no part of it. */
    ICD {
        @Override
        String normal(String code) {
            return pointed(SIGNS.matcher(bare(code).toUpperCase(Locale.ROOT)).replaceFirst(""));
        }
    },
    /** The same with a mark behind it that says how certain the diagnosis is: {@code B24.9G}. */
    ICD_MARKED {
        @Override
        String normal(String code) {
            Matcher marked = marked(code);
            return ICD.normal(marked.matches() ? marked.group(1) : code);
        }

        @Override
        String mark(String code) {
            Matcher marked = marked(code);
            return marked.matches() ? marked.group(2) : "";
        }

        private Matcher marked(String code) {
            return MARKED.matcher(bare(code).toUpperCase(Locale.ROOT));
        }
    };

    private static final int CATEGORY = 3;
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

    /** Dagger and asterisk, and the dash of a code that is not in full. */
    private static final Pattern SIGNS = Pattern.compile("(?:\\.?-)?[+*!†#]?$");

    private static final Pattern MARKED =
            Pattern.compile("([A-Z]\\d[0-9A-Z](?:\\.?\\d{1,2})?(?:\\.?-)?[+*!†#]?)([GVAZLRB])");

    abstract String normal(String code);

    /** The mark that is written behind a code and is no part of it; empty if there is none. */
    String mark(String code) {
        return "";
    }

    private static String pointed(String code) {
        return code.length() > CATEGORY && code.indexOf('.') < 0
                ? code.substring(0, CATEGORY) + "." + code.substring(CATEGORY)
                : code;
    }

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
