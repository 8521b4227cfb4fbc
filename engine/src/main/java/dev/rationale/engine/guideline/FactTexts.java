package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lines on facts in one language. Those on knowledge are the same for every patient and are written once. */
final class FactTexts {

    private final Texts texts;
    private final String language;
    private final Map<Class<?>, Lines> lines = new ConcurrentHashMap<>();
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    /**
     * Where the line on facts of a type is written.
     *
     * @param key its key, empty if none is written
     * @param flags the components that are true or false and have a line of their own for when they are true
     */
    private record Lines(String key, List<Flag> flags) {}

    private record Flag(String component, String key) {}

    private record Written(Knowledge fact, String line) {}

    FactTexts(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    String line(Fact fact) {
        return fact instanceof Knowledge known ? kept(known) : write(fact);
    }

    private String kept(Knowledge fact) {
        Written before = written.get(fact.id());
        if (before != null && before.fact() == fact) {
            return before.line();
        }
        String line = write(fact);
        written.put(fact.id(), new Written(fact, line));
        return line;
    }

    private String write(Fact fact) {
        String key = key(fact);
        return key.isEmpty() ? fact.id() : texts.text(language, key, name -> component(fact, name));
    }

    private String key(Fact fact) {
        Lines known = lines.get(fact.getClass());
        Lines own = known == null ? lines.computeIfAbsent(fact.getClass(), type -> lines(fact)) : known;
        for (Flag flag : own.flags()) {
            if (Boolean.TRUE.equals(component(fact, flag.component()))) {
                return flag.key();
            }
        }
        return own.key();
    }

    private Lines lines(Fact fact) {
        String key = "fact." + fact.type();
        return new Lines(
                has(key) ? key : "",
                Accessors.flags(fact.getClass()).stream()
                        .map(component -> new Flag(component, key + "." + component))
                        .filter(flag -> has(flag.key()))
                        .toList());
    }

    private boolean has(String key) {
        return texts.template(language, key).isPresent();
    }

    /** A code is said in words where its component's family has them: the claim {@code tolerance} by {@code claim.tolerance}. */
    private Object component(Fact fact, String name) {
        try {
            Object value = Accessors.value(fact, name);
            return value instanceof String code
                    ? texts.template(language, name + "." + code).orElse(code)
                    : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Fact " + fact.type() + " does not show its '" + name + "'.", e);
        }
    }
}
