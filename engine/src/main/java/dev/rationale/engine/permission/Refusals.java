package dev.rationale.engine.permission;

import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.Span;
import java.util.Optional;

/** Where what is refused is told. */
record Refusals(DrlReader.Problems problems) {

    /** How the packages begin in which the types of guidelines lie. */
    private static final String OWN = "rationale.";

    void call(Span span, String what) {
        tell("R035", span, what, "it is misspelt, or a fact should offer what is needed.");
    }

    /**
     * @param unimported the qualified name of a type that the file could import, if there is one of this name
     */
    void type(Span span, String name, Optional<String> unimported) {
        tell(
                "R035",
                span,
                "the type '" + name + "' is none that rules may use",
                unimported.map(Refusals::missing).orElse("it is misspelt, or the file does not import it."));
    }

    /** The line that is missing at the beginning of a file for which a type has this qualified name. */
    static String missing(String type) {
        boolean own = type.startsWith(OWN);
        String line = own ? "package " + type.substring(0, type.lastIndexOf('.')) : "import " + type;
        return "'" + line + ";' is missing at the beginning of the file.";
    }

    void language(Span span, String what) {
        tell("R037", span, what, "");
    }

    void tell(String finding, Span span, String what, String maybe) {
        problems.add(finding, span.line(), span.column(), what, maybe);
    }
}
