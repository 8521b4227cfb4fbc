package dev.rationale.engine.guideline;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.engine.terminology.Spellings;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.engine.terminology.ValueSetReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The value set that the declaration of a kind lists itself: codes alone, or for a medicine codes and the names of its members. */
record ListedSet(KindOf of, FactsYaml.KindYaml one) {

    static final ValueSet EMPTY = set("", ValueSet.Reading.TERM, Set.of(), List.of());

    private static final String SOURCE = "declared";

    ValueSet set() {
        Map<String, Listed> members = new LinkedHashMap<>();
        if (of.isMedicine()) {
            new TreeMap<>(one.names()).forEach((name, spellings) -> members.put(name, new Listed(spellings)));
        }
        ValueSetReader named = new ValueSetReader(set(one.kind(), reading(), Set.of(), entries(members)));
        one.codes()
                .forEach(code -> member(named, code.display(), code.code(), members)
                        .rows
                        .add(new Codes.Row(
                                coding(code.system(), code.code()),
                                orEmpty(code.display()),
                                SOURCE,
                                "",
                                OptionalDouble.empty(),
                                "",
                                false)));
        one.prefixes()
                .forEach(prefix -> member(named, prefix.display(), prefix.prefix(), members)
                        .prefixes
                        .add(new Codes.Prefix(
                                coding(prefix.system(), prefix.prefix()), orEmpty(prefix.display()), SOURCE)));
        return set(one.kind(), reading(), systems(), entries(members));
    }

    private ValueSet.Reading reading() {
        return of.isMedicine() ? ValueSet.Reading.MEDICINE : ValueSet.Reading.TERM;
    }

    /** A member while its codes are gathered. */
    private static final class Listed {
        private final List<String> spellings;
        private final List<Codes.Row> rows = new ArrayList<>();
        private final List<Codes.Prefix> prefixes = new ArrayList<>();

        private Listed(List<String> spellings) {
            this.spellings = spellings;
        }
    }

    /** What a code of a medicine means is said by its display; a code without one is a member by itself. */
    private Listed member(ValueSetReader named, @Nullable String display, String code, Map<String, Listed> members) {
        String name = of.isMedicine() ? medicine(named, display, code) : one.kind();
        return members.computeIfAbsent(name, any -> new Listed(List.of()));
    }

    private static String medicine(ValueSetReader named, @Nullable String display, String code) {
        if (display == null || display.isBlank()) {
            return code;
        }
        return named.read(Described.inWords(display)) instanceof Meaning.Meant meant
                ? meant.members().first()
                : display;
    }

    /** A code that says nothing of which medicine it is, says nothing more beside a name. */
    private List<ValueSet.Entry> entries(Map<String, Listed> members) {
        List<ValueSet.Entry> entries = new ArrayList<>();
        members.forEach((name, member) -> {
            Spellings spellings = new Spellings(
                    new TreeMap<>(member.spellings.isEmpty() ? Map.of() : Map.of("en", member.spellings)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            Set<String> before = member.spellings.isEmpty() ? one.names().keySet() : Set.of();
            entries.add(new ValueSet.Entry(
                    name, "", false, before, Set.of(), spellings, new Codes(member.rows, member.prefixes)));
        });
        return entries;
    }

    /** Whoever lists a code of a medicine in a system, lists all of that system. */
    private Set<String> systems() {
        Set<String> systems = new HashSet<>();
        one.codes()
                .forEach(code -> systems.add(coding(code.system(), code.code()).system()));
        one.prefixes()
                .forEach(prefix ->
                        systems.add(coding(prefix.system(), prefix.prefix()).system()));
        return systems;
    }

    private static Coding coding(String system, String code) {
        return CodeSystems.standard().normal(system, code);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ValueSet set(String id, ValueSet.Reading reads, Set<String> complete, List<ValueSet.Entry> members) {
        return new ValueSet(
                id,
                id,
                "",
                "",
                reads,
                new TreeSet<>(complete),
                new TreeMap<>(),
                members,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }
}
