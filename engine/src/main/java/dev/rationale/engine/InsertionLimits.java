package dev.rationale.engine;

import dev.rationale.engine.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much the rules of one evaluation may insert. No guideline comes near these; rules that feed themselves, or let a text grow with
 * each firing, do.
 */
final class InsertionLimits {

    private static final int FACTS = 100_000;
    private static final int CHARACTERS = 10_000;
    private static final int CHARACTERS_TOGETHER = 20_000_000;

    /** The components of a type of fact that can grow. */
    private static final ClassValue<List<Method>> GROWING = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.ofNullable(type.getRecordComponents())
                    .flatMap(Arrays::stream)
                    .filter(component -> component.getType() == String.class
                            || Collection.class.isAssignableFrom(component.getType()))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private int facts;
    private long together;

    /** Counts a fact that a rule inserts. */
    void count(Fact fact, String rule) {
        facts++;
        if (facts > FACTS) {
            throw new RuleFailure(
                    rule,
                    "The rules inserted more than " + FACTS + " facts; " + rule
                            + " inserted the last.\n  Maybe it inserts a fact that it matches itself.",
                    null);
        }
        long characters = characters(fact);
        together += characters;
        if (characters > CHARACTERS || together > CHARACTERS_TOGETHER) {
            throw new RuleFailure(
                    rule,
                    "Rule " + rule + " inserted a " + fact.type() + " with " + characters + " characters, " + together
                            + " with all before it; expected at most " + CHARACTERS + ", and " + CHARACTERS_TOGETHER
                            + " together.\n  Maybe a text grows with each firing.",
                    null);
        }
    }

    private static long characters(Fact fact) {
        long characters = 0;
        for (Method component : GROWING.get(fact.getClass())) {
            characters += characters(value(component, fact));
        }
        return characters;
    }

    private static long characters(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        long characters = 0;
        if (value instanceof Collection<?> many) {
            for (Object one : many) {
                characters += characters(one);
            }
        }
        return characters;
    }

    private static Object value(Method component, Fact fact) {
        try {
            Object value = component.invoke(fact);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            return "";
        }
    }
}
