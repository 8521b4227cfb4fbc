package dev.rationale.committee.map;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.evidence.Criterion;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Expression;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers that are written anywhere in the guideline. A survey looks beside each of them, so that no narrow area between
 * two of its places is missed; whether anything changes there, only an evaluation tells.
 */
final class Seeds {

    /** A number in a text: the name of a stratum often says where it ends. */
    private static final Pattern IN_A_TEXT = Pattern.compile("(?<![\\w.$])\\d+(?:\\.\\d+)?(?![\\w.])");

    private Seeds() {}

    static List<Double> of(Guideline guideline) {
        Stream<Double> rules = guideline.rules().rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(Condition::expressions)
                .flatMap(Seeds::numbers);
        Stream<Double> parameters = guideline.manifest().parameters().stream().map(Parameter::value);
        Stream<Double> limits = guideline.evidence().studies().stream()
                .map(StudyFile::populations)
                .flatMap(List::stream)
                .flatMap(population -> population.criteria().stream())
                .map(Criterion::limits)
                .flatMap(bounds -> Stream.of(bounds.lower(), bounds.upper()))
                .filter(Double::isFinite);
        return Stream.of(rules, parameters, limits)
                .flatMap(numbers -> numbers)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Double> numbers(Expression expression) {
        Stream<Double> inTexts = expression
                .literalTexts()
                .flatMap(text -> IN_A_TEXT.matcher(text).results())
                .map(MatchResult::group)
                .map(Double::valueOf);
        return Stream.concat(expression.literalNumbers(), inTexts);
    }
}
