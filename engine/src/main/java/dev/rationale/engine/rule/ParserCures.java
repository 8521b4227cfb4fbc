package dev.rationale.engine.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was most likely meant where the parser met something that does not belong there. */
final class ParserCures {

    private static final Map<String, String> BY_INPUT = byInput();

    private ParserCures() {}

    /** The cure of a message of the parser; empty if none is likely. */
    static String of(String message) {
        return BY_INPUT.entrySet().stream()
                .filter(cure -> message.contains("mismatched input '" + cure.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> byInput() {
        Map<String, String> cures = new LinkedHashMap<>();
        cures.put("='", "'==' was meant.");
        cures.put("or'", "'||' was meant, or 'in ( ... )' for one field.");
        cures.put("and'", "a comma was meant, or '&&'.");
        cures.put("in'", "the values of 'in' belong between round brackets.");
        cures.put("#'", "'//' was meant; a comment begins so.");
        cures.put("end'", "'then' is missing before what the rule does.");
        cures.put("insert'", "'then' is missing before what the rule does.");
        cures.put("$", "'when' is missing before the conditions.");
        return cures;
    }
}
