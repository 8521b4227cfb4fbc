package dev.rationale.fhir.terminology;

import dev.rationale.fhir.element.Element;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes that mean something here. Only exact codes match: prefixes would take in drugs against other viruses. */
public final class Terminology {

    /** The order in which codes are listed. */
    public static final Comparator<Coding> ORDER =
            Comparator.comparing(Coding::system).thenComparing(Coding::code);

    private static final String CIEL = "https://openconceptlab.org/orgs/CIEL/sources/CIEL";

    /** OpenMRS pads CIEL codes with this letter to 36 characters and leaves the system out. */
    private static final Pattern PADDED = Pattern.compile("(\\d+)A{20,}");

    private final Map<String, String> aliases = new HashMap<>();
    private final Map<Coding, Concept> concepts = new HashMap<>();
    private final Map<Coding, Grade> grades = new HashMap<>();
    private final Set<Coding> acute;

    /** A grade of severity, and the scale that it comes from. */
    public record Grade(int grade, String scale) {}

    private Terminology() {
        Table.rows("systems.csv").forEach(row -> aliases.put(row.text("alias"), row.text("system")));
        Map<String, String> roles = Table.rows("roles.csv").stream()
                .collect(Collectors.toMap(row -> row.text("category"), row -> row.text("role")));
        for (Row row : Table.rows("codes.csv")) {
            String role = roles.get(row.text("category"));
            if (role != null) {
                concepts.putIfAbsent(coding(row), new Concept(coding(row), role, row.text("display")));
            }
        }
        Table.rows("grades.csv")
                .forEach(row ->
                        grades.put(coding(row), new Grade(Integer.parseInt(row.text("grade")), row.text("scale"))));
        acute = Table.rows("acute.csv").stream().map(Terminology::coding).collect(Collectors.toUnmodifiableSet());
    }

    private static final class Holder {
        static final Terminology LOADED = new Terminology();
    }

    /** The tables, read once. */
    public static Terminology standard() {
        return Holder.LOADED;
    }

    /** The codes with a role, or with any role of a kind, in order. */
    public List<Coding> codings(String roleOrKind) {
        return concepts.values().stream()
                .filter(concept ->
                        concept.role().equals(roleOrKind) || concept.kind().equals(roleOrKind))
                .map(Concept::coding)
                .sorted(ORDER)
                .toList();
    }

    /** Everything that is known, in the order of the codes. */
    public List<Concept> concepts() {
        return concepts.values().stream()
                .sorted(Comparator.comparing(Concept::coding, ORDER))
                .toList();
    }

    /** The first coding of a CodeableConcept that means something here. */
    public Optional<Concept> concept(Element codeableConcept) {
        return first(codeableConcept, concepts);
    }

    public Optional<Grade> grade(Element codeableConcept) {
        return first(codeableConcept, grades);
    }

    public boolean isAcute(Coding coding) {
        return acute.contains(coding);
    }

    private <T> Optional<T> first(Element codeableConcept, Map<Coding, T> table) {
        for (Element coding : codeableConcept.children("coding")) {
            T found = table.get(
                    normal(coding.text("system").orElse(""), coding.text("code").orElse("")));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The codings of a CodeableConcept in order, with the aliases of systems resolved. */
    public List<Coding> codings(Element codeableConcept) {
        return codeableConcept.children("coding").stream()
                .map(coding -> normal(
                        coding.text("system").orElse(""), coding.text("code").orElse("")))
                .toList();
    }

    private Coding normal(String system, String code) {
        Matcher padded = PADDED.matcher(code);
        return padded.matches()
                ? new Coding(CIEL, padded.group(1))
                : new Coding(aliases.getOrDefault(system, system), code);
    }

    private static Coding coding(Row row) {
        return new Coding(row.text("system"), row.text("code"));
    }
}
