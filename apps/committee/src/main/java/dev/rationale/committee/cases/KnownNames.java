package dev.rationale.committee.cases;

import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.guideline.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a case may use, where a record of a patient would use no others. */
final class KnownNames {

    private static final String REASON = "exclusion.";
    private static final String ENTRY = "entry.";
    private static final List<String> SEXES = List.of("female", "male", "other", "unknown");

    private KnownNames() {}

    /**
     * A medicine of a kind.
     *
     * @throws IllegalArgumentException if a slip of the pen tells the name apart from one that the kind knows, or its value set does
     *     not have it
     */
    static void medicine(FactKind kind, String name) {
        Set<String> known = new TreeSet<>(kind.names().keySet());
        if (kind.means().shared()) {
            kind.means().set().set().members().forEach(member -> known.add(member.name()));
        }
        boolean slip = !known.isEmpty() && Nearest.slip(name, known).isPresent();
        boolean meant = kind.means().shared() || slip;
        if (meant && !known.contains(name) && !name.equals(kind.kind())) {
            throw new IllegalArgumentException("'" + name + "' is no medicine of kind '" + kind.kind() + "'; there are "
                    + String.join(", ", known) + Nearest.hint(name, known));
        }
    }

    /**
     * A class of medicines of a kind.
     *
     * @throws IllegalArgumentException if the value set of the kind has no such group
     */
    static void medicines(FactKind kind, String name) {
        Set<String> groups = new TreeSet<>();
        kind.means().set().set().members().forEach(member -> groups.add(member.group()));
        groups.remove("");
        if (kind.means().shared() && !groups.isEmpty() && !groups.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is no class of medicines of kind '" + kind.kind()
                    + "'; there are " + String.join(", ", groups) + Nearest.hint(name, groups));
        }
    }

    /**
     * A member of the value set of a kind.
     *
     * @throws IllegalArgumentException if a slip tells it apart from one that the set has
     */
    static String member(FactKind kind, String name) {
        Set<String> known = new TreeSet<>();
        kind.means().set().set().members().forEach(member -> known.add(member.name()));
        known.add(kind.effect().other());
        if (kind.means().shared()
                && !known.contains(name)
                && Nearest.slip(name, known).isPresent()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no " + kind.kind() + " that its value set has" + Nearest.hint(name, known));
        }
        return name;
    }

    /** Those medicines of a fact that are given for nothing else, as a reader would say. */
    static Set<String> telling(FactKind kind, Map<ReadingAttribute, Object> said) {
        return said.get(ReadingAttribute.DRUGS) instanceof Set<?> drugs
                ? kind.means()
                        .set()
                        .set()
                        .telling(drugs.stream().map(String::valueOf).collect(Collectors.toSet()))
                : Set.of();
    }

    /**
     * An answer of a kind.
     *
     * @throws IllegalArgumentException if the kind does not declare it
     */
    static String answer(FactKind kind, String text) {
        if (!kind.answers().names().contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is no answer of kind '" + kind.kind() + "'."
                    + Nearest.hint(text, kind.answers().names()));
        }
        return text;
    }

    /**
     * The sex as FHIR says it.
     *
     * @throws IllegalArgumentException if FHIR does not
     */
    static String sex(String written) {
        if (!SEXES.contains(written)) {
            throw new IllegalArgumentException("'" + written + "' is no sex; expected one of "
                    + String.join(", ", SEXES) + Nearest.hint(written, SEXES));
        }
        return written;
    }

    /**
     * Why entries were not understood: for one of the reasons of the reader.
     *
     * @throws IllegalArgumentException if it is another
     */
    static void reasons(Case one, Texts texts) {
        Set<String> known = new TreeSet<>();
        for (String language : texts.languages()) {
            for (String key : texts.keys(language)) {
                if (key.startsWith(REASON) || key.startsWith(ENTRY)) {
                    known.add(key.substring(key.indexOf('.') + 1));
                }
            }
        }
        Optional<String> unknown = one.patient().facts().stream()
                .flatMap(fact -> fact instanceof NotUnderstood entry ? Stream.of(entry.what()) : Stream.of())
                .filter(what -> !known.contains(what))
                .findFirst();
        if (unknown.isPresent()) {
            throw new IllegalArgumentException("'" + unknown.get()
                    + "' is no reason for which an entry is not understood" + Nearest.hint(unknown.get(), known));
        }
    }
}
