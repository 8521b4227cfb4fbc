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
    private final Map<String, List<Flag>> flags = new ConcurrentHashMap<>();
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    /** A component that is true or false, and has a line of its own for when it is true. */
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
        return has(key) ? texts.text(language, key, name -> component(fact, name)) : fact.id();
    }

    private String key(Fact fact) {
        String key = "fact." + fact.type();
        for (Flag flag : flags.computeIfAbsent(key, plain -> flags(plain, fact.getClass()))) {
            if (Boolean.TRUE.equals(component(fact, flag.component()))) {
                return flag.key();
            }
        }
        return key;
    }

    private List<Flag> flags(String key, Class<?> type) {
        return Accessors.flags(type).stream()
                .map(component -> new Flag(component, key + "." + component))
                .filter(flag -> has(flag.key()))
                .toList();
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
