package dev.rationale.engine.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What codes mean by a value set: an exact code goes before a beginning, and a code's own system before the one it is a form of. */
final class CodeReader {

    /** Shorter codes stand for too much to say anything without their system. */
    private static final int TELLING = 6;

    private final Map<Coding, Set<String>> exact = new HashMap<>();
    private final List<Beginning> beginnings = new ArrayList<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<Coding> past;
    private final CodeSystems systems = CodeSystems.standard();

    private record Beginning(Codes.Prefix prefix, Set<String> means) {}

    CodeReader(ValueSet set) {
        List.of(set.members(), set.others())
                .forEach(list -> list.forEach(entry -> add(entry.codes(), Set.of(entry.name()))));
        set.combinations().forEach(one -> add(one.codes(), one.means()));
        beginnings.sort(
                Comparator.comparingInt(one -> -one.prefix().beginning().code().length()));
        set.rows()
                .map(row -> row.coding().code())
                .filter(code -> code.length() >= TELLING)
                .forEach(telling::add);
        this.past = set.rows().filter(Codes.Row::past).map(Codes.Row::coding).collect(Collectors.toSet());
    }

    /** True of a code that says that it was once so, and is over. */
    boolean isPast(Coding coding) {
        return past.contains(coding);
    }

    private void add(Codes codes, Set<String> means) {
        codes.rows()
                .forEach(row -> exact.computeIfAbsent(row.coding(), any -> new TreeSet<>())
                        .addAll(means));
        codes.prefixes().forEach(prefix -> beginnings.add(new Beginning(prefix, means)));
    }

    /** The entries that a code means; none if it is not known. */
    Set<String> entries(Coding coding) {
        Set<String> own = own(coding);
        return own.isEmpty() ? systems.within(coding).map(this::own).orElse(own) : own;
    }

    private Set<String> own(Coding coding) {
        Set<String> found = exact.get(coding);
        if (found != null) {
            return found;
        }
        Optional<Beginning> longest =
                beginnings.stream().filter(one -> one.prefix().begins(coding)).findFirst();
        return longest.map(Beginning::means).orElse(Set.of());
    }

    /** True of a code of the set whose system is not written. */
    boolean isWithoutSystem(Coding coding) {
        return coding.system().isEmpty() && telling.contains(coding.code());
    }

    /** True of a code whose system nobody knows: it may be one of the house, or another name for a system of the set. */
    boolean isOfNoKnownSystem(Coding coding) {
        return systems.system(coding.system()).isEmpty()
                && !coding.system().contains("hl7.org/")
                && !coding.system().startsWith("urn:iso:");
    }

    /** The system, or the one it is a form of. */
    boolean isOf(Coding coding, Set<String> uris) {
        return uris.contains(coding.system())
                || systems.within(coding)
                        .map(Coding::system)
                        .filter(uris::contains)
                        .isPresent();
    }
}
