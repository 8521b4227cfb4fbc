package dev.rationale.committee.check;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.stream.Stream;

/** Recommendations and questions that requests and silences name: one that there is not would show in no answer, and nobody would miss it. */
final class NamedAdvice {

    private static final String FINDING = "R008";

    private final Subject subject;
    private final Manifest manifest;

    NamedAdvice(Subject subject, Manifest manifest) {
        this.subject = subject;
        this.manifest = manifest;
    }

    void all() {
        List<String> codes = manifest.recommendations().stream()
                .map(Manifest.Recommended::code)
                .toList();
        List<String> questions = manifest.recommendations().stream()
                .map(Manifest.Recommended::question)
                .distinct()
                .toList();
        for (RuleEntry rule : subject.rules()) {
            for (Consequence.Insertion made : rule.consequence().insertions()) {
                switch (made.type()) {
                    case "DataRequest" -> known(rule, made, "recommendation code", texts(made, 1), codes);
                    case "Withheld" -> known(rule, made, "question", texts(made, 0), questions);
                    default -> {}
                }
            }
        }
    }

    private static Stream<String> texts(Consequence.Insertion made, int place) {
        return made.fact() instanceof Expression.Creation fact
                        && fact.arguments().size() > place
                ? fact.arguments().get(place).literalTexts()
                : Stream.of();
    }

    private void known(
            RuleEntry rule, Consequence.Insertion made, String what, Stream<String> texts, List<String> known) {
        texts.filter(text -> !known.contains(text))
                .forEach(text -> subject.add(
                        FINDING, rule, made.span(), what + " '" + text + "' is not known", Nearest.maybe(text, known)));
    }
}
