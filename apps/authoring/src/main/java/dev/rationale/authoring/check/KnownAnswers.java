package dev.rationale.authoring.check;

import dev.rationale.committee.cases.Literature;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.explanation.Firing;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.whynot.PossibleFiring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers of the guideline that was asked last. Of another one only those are forgotten that may be others: in which an edited
 * rule fired, or could fire now on the facts that there were.
 */
final class KnownAnswers {

    private final Map<Question, Evaluation> answers = new ConcurrentHashMap<>();
    private Optional<Answering> given = Optional.empty();

    /** What is asked. */
    record Question(PatientRecord patient, Clocks clocks, Literature literature) {}

    /** Goes over to another guideline. */
    void of(Answering next) {
        given.ifPresent(before -> {
            List<String> differing = before.differing(next);
            boolean all = !before.rest().equals(next.rest())
                    || differing.stream().anyMatch(id -> before.isOfLiterature(id) || next.isOfLiterature(id));
            if (all) {
                answers.clear();
            } else if (!differing.isEmpty()) {
                List<RuleEntry> now = differing.stream()
                        .flatMap(id -> next.rules().rule(id).stream())
                        .toList();
                answers.values().removeIf(answer -> isTouched(answer, differing, now));
            }
        });
        given = Optional.of(next);
    }

    private static boolean isTouched(Evaluation answer, List<String> differing, List<RuleEntry> now) {
        return answer.explanation().firings().stream().map(Firing::rule).anyMatch(differing::contains)
                || now.stream()
                        .anyMatch(rule -> PossibleFiring.of(
                                rule, answer.explanation().facts().values()));
    }

    Optional<Evaluation> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    void add(Question question, Evaluation answer) {
        answers.put(question, answer);
    }

    /** How many answers are known, for whoever measures what an edit costs. */
    int size() {
        return answers.size();
    }
}
