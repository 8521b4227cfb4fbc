package dev.rationale.authoring.check;

import dev.rationale.committee.cases.Case;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Literature;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks one guideline about cases and patients, each of which it was not asked about before. */
final class Trial {

    private static final Evaluations EVALUATIONS = new Evaluations();

    private final Compiled compiled;
    private final KnownAnswers known;
    private final Cancellation cancellation;

    Trial(Compiled compiled, KnownAnswers known, Cancellation cancellation) {
        this.compiled = compiled;
        this.known = known;
        this.cancellation = cancellation;
    }

    /** The results in the order of the cases. */
    List<CaseResult> run(List<Case> cases) {
        cases.stream()
                .filter(one -> known.answer(question(one)).isEmpty())
                .map(Case::literature)
                .distinct()
                .forEach(compiled.runner()::guideline);
        return cases.parallelStream().map(this::result).toList();
    }

    private static KnownAnswers.Question question(Case one) {
        return new KnownAnswers.Question(one.patient(), one.clocks(), one.literature());
    }

    private CaseResult result(Case one) {
        cancellation.check();
        KnownAnswers.Question question = question(one);
        return known.answer(question)
                .map(answer -> compiled.runner().result(one, answer))
                .orElseGet(() -> {
                    CaseResult result = compiled.runner().run(one);
                    known.add(question, result.seen());
                    return result;
                });
    }

    /** The answers about the patients who can be read, by name, in their order. */
    Map<String, Evaluation> patients(List<Subject> subjects) {
        Map<String, Evaluation> answers = new LinkedHashMap<>();
        List<Optional<Evaluation>> found =
                subjects.parallelStream().map(this::patient).toList();
        for (int index = 0; index < subjects.size(); index++) {
            String name = subjects.get(index).name();
            found.get(index).ifPresent(answer -> answers.put(name, answer));
        }
        return answers;
    }

    private Optional<Evaluation> patient(Subject subject) {
        cancellation.check();
        try {
            Request request = subject.question().apply(compiled.guideline());
            KnownAnswers.Question question = new KnownAnswers.Question(
                    EVALUATIONS.read(request.input(), compiled.guideline()), request.clocks(), Literature.AS_PUBLISHED);
            return known.answer(question).or(() -> {
                Evaluation answer = EVALUATIONS
                        .answer(Request.of(compiled.guideline(), question.patient(), question.clocks()))
                        .evaluation();
                known.add(question, answer);
                return Optional.of(answer);
            });
        } catch (UnreadableInput unreadable) {
            return Optional.empty();
        }
    }
}
