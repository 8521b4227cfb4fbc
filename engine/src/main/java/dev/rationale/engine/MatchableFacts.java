package dev.rationale.engine;

import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which facts rules on patients may match. Any other stays a part of the explanation and need not be given to the session: a study
 * that no rule asks for by its key, a finding that was weighed with the literature.
 */
final class MatchableFacts {

    private static final Set<String> ONE_OF = Set.of("==", "in");

    private final Map<String, List<Pattern>> patterns;
    private final Map<Class<?>, List<Pattern>> byClass = new ConcurrentHashMap<>();

    private MatchableFacts(Stream<Pattern> patterns) {
        this.patterns =
                patterns.filter(pattern -> pattern.from().isEmpty()).collect(Collectors.groupingBy(Pattern::type));
    }

    static MatchableFacts ofPatientRules(GuidelinePackage files) {
        return new MatchableFacts(files.rules().rules().stream()
                .filter(rule -> !files.manifest().literature().contains(rule.phase()))
                .flatMap(rule -> rule.patterns().stream()));
    }

    /** True if some pattern asks for facts of its type, whatever it asks of them. */
    boolean includesType(Fact fact) {
        return !of(fact).isEmpty();
    }

    /** True if some pattern asks for facts of its type and names none of its codes otherwise. */
    boolean includes(Fact fact) {
        return of(fact).stream()
                .anyMatch(pattern -> pattern.constraints().stream()
                        .flatMap(Constraint::joint)
                        .allMatch(constraint -> mayHold(constraint, fact)));
    }

    private List<Pattern> of(Fact fact) {
        return byClass.computeIfAbsent(fact.getClass(), this::ofClass);
    }

    private List<Pattern> ofClass(Class<?> type) {
        return types(type)
                .map(Class::getSimpleName)
                .distinct()
                .flatMap(name -> patterns.getOrDefault(name, List.of()).stream())
                .toList();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>(Set.of(type, Object.class));
        for (Class<?> each : type.getInterfaces()) {
            types(each).forEach(types::add);
        }
        return types.stream();
    }

    /** Only a field that is compared with texts as written can be told to fail before the rule is asked. */
    private static boolean mayHold(Constraint constraint, Fact fact) {
        if (!(constraint instanceof Constraint.Comparison comparison)
                || !ONE_OF.contains(comparison.operator())
                || !(comparison.left() instanceof Expression.Name)
                || !comparison.values().stream().allMatch(MatchableFacts::isText)) {
            return true;
        }
        try {
            Object value = Accessors.value(fact, comparison.left().text());
            return !(value instanceof String text)
                    || comparison.values().stream()
                            .flatMap(Expression::literalTexts)
                            .anyMatch(text::equals);
        } catch (ReflectiveOperationException noAccessor) {
            return true;
        }
    }

    private static boolean isText(Expression value) {
        return value instanceof Expression.Literal literal && literal.kind() == Expression.Literal.Kind.TEXT;
    }
}
