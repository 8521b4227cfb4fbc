package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.Terminology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which declared kinds a CodeableConcept means. Every coding is looked at, by its exact code and by the beginning of its code. */
final class KindCodes {

    private final Map<Coding, List<FactKind>> exact = new HashMap<>();
    private final List<FactKind> byPrefix = new ArrayList<>();

    KindCodes(List<FactKind> kinds) {
        for (FactKind kind : kinds) {
            kind.codes()
                    .forEach(code -> exact.computeIfAbsent(
                                    new Coding(code.system(), code.code()), any -> new ArrayList<>())
                            .add(kind));
            if (!kind.prefixes().isEmpty()) {
                byPrefix.add(kind);
            }
        }
    }

    /** The kinds that are meant, in the order of the codings. */
    Set<FactKind> in(Element codeableConcept) {
        Set<FactKind> meant = new LinkedHashSet<>();
        for (Coding coding : Terminology.standard().codings(codeableConcept)) {
            meant.addAll(exact.getOrDefault(coding, List.of()));
            byPrefix.stream().filter(kind -> begins(kind, coding)).forEach(meant::add);
        }
        return meant;
    }

    /** The first coding that means a kind. */
    static Optional<Coding> coding(FactKind kind, Element codeableConcept) {
        return Terminology.standard().codings(codeableConcept).stream()
                .filter(coding -> kind.codes().contains(new FactKind.Code(coding.system(), coding.code()))
                        || begins(kind, coding))
                .findFirst();
    }

    /** True of a system in which the declaration lists all that is of the kind. */
    static boolean isListed(FactKind kind, Coding coding) {
        return kind.codes().stream().anyMatch(code -> code.system().equals(coding.system()))
                || kind.prefixes().stream().anyMatch(prefix -> prefix.system().equals(coding.system()));
    }

    private static boolean begins(FactKind kind, Coding coding) {
        String code = coding.code().toUpperCase(Locale.ROOT);
        return kind.prefixes().stream()
                .anyMatch(prefix -> prefix.system().equals(coding.system()) && code.startsWith(prefix.prefix()));
    }
}
