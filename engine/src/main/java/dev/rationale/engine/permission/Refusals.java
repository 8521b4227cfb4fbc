package dev.rationale.engine.permission;

import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.Span;

/** Where what is refused is told. */
record Refusals(DrlReader.Problems problems) {

    void call(Span span, String what) {
        tell("R035", span, what, "it is misspelt, or a fact should offer what is needed.");
    }

    void type(Span span, String name) {
        tell(
                "R035",
                span,
                "the type '" + name + "' is none that rules may use",
                "it is misspelt, or the file does not import it.");
    }

    void language(Span span, String what) {
        tell("R037", span, what, "");
    }

    void tell(String finding, Span span, String what, String maybe) {
        problems.add(finding, span.line(), span.column(), what, maybe);
    }
}
