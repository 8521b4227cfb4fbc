package dev.rationale.engine.profile;

import dev.rationale.engine.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of the profile, as the manifest of a guideline says where to find it. What is not known is left out.
 *
 * <p>A value is looked at from a fact, which {@link First} and {@link Each} choose; outside of these there is none.
 */
public sealed interface Shown {

    /** The value among the facts of an evaluation, seen from a fact; empty where there is nothing to show. */
    Optional<Object> in(FactsByName facts, Optional<Fact> here);

    /** A field of the fact that it is seen from, or a field of that field. */
    record Field(FieldPath path) implements Shown {

        public Field(String path) {
            this(FieldPath.of(path));
        }

        @Override
        public Optional<Object> in(FactsByName facts, Optional<Fact> here) {
            return here.map(path::in);
        }
    }

    /** A text that is always the same, as a unit is. */
    record Text(String text) implements Shown {
        @Override
        public Optional<Object> in(FactsByName facts, Optional<Fact> here) {
            return Optional.of(text);
        }
    }

    /** Whether there is a fact of a type. */
    record Is(String type) implements Shown {
        @Override
        public Optional<Object> in(FactsByName facts, Optional<Fact> here) {
            return Optional.of(facts.has(type));
        }
    }

    /** Something of the first fact of a type. */
    record First(String type, Shown show) implements Shown {
        @Override
        public Optional<Object> in(FactsByName facts, Optional<Fact> here) {
            List<Fact> all = facts.all(type);
            return all.isEmpty() ? Optional.empty() : show.in(facts, Optional.of(all.get(0)));
        }
    }

    /**
     * Something of each fact of a type, as a list, or by a field of theirs.
     *
     * @param by the field whose values are the names; empty for a list
     * @param orNone a type of which a fact tells that there are none, so that an empty list is shown; empty if nothing does
     */
    record Each(String type, String by, String orNone, Shown show) implements Shown {
        @Override
        public Optional<Object> in(FactsByName facts, Optional<Fact> here) {
            if (!facts.has(type) && !facts.has(orNone)) {
                return Optional.empty();
            }
            Map<String, Object> named = new LinkedHashMap<>();
            List<Object> listed = new ArrayList<>();
            for (Fact fact : facts.all(type)) {
                show.in(facts, Optional.of(fact)).ifPresent(value -> {
                    listed.add(value);
                    if (!by.isEmpty()) {
                        named.put(String.valueOf(FieldPath.of(by).in(fact)), value);
                    }
                });
            }
            return Optional.of(by.isEmpty() ? listed : named);
        }
    }

    /** Something that is shown only where there is a fact of each of some types. */
    record Where(List<String> types, Shown show) implements Shown {

        public Where {
            types = List.copyOf(types);
        }

        @Override
        public Optional<Object> in(FactsByName facts, Optional<Fact> here) {
            for (String type : types) {
                if (!facts.has(type)) {
                    return Optional.empty();
                }
            }
            return show.in(facts, here);
        }
    }

    /** Several values by name, in their order. */
    record Members(Map<String, Shown> members) implements Shown {

        public Members {
            members = new LinkedHashMap<>(members);
        }

        @Override
        public Optional<Object> in(FactsByName facts, Optional<Fact> here) {
            return Optional.of(shown(facts, here));
        }

        /** The values that there are, by name. */
        public Map<String, Object> shown(FactsByName facts, Optional<Fact> here) {
            Map<String, Object> shown = new LinkedHashMap<>();
            members.forEach((name, member) ->
                    member.in(facts, here).ifPresent(value -> shown.put(Objects.requireNonNull(name), value)));
            return shown;
        }
    }
}
