package dev.rationale.committee.check;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.engine.written.PlainYaml;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds that are read from a resource in which nobody records such a thing, by what their labels and displays say of them. */
final class ResourceChecks {

    private static final String INTOLERANCE = "AllergyIntolerance";

    private final Subject subject;
    private final Map<String, Pattern> words = words();

    ResourceChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        subject.seen().kinds().stream()
                .filter(kind -> kind.of() == KindOf.INTOLERANCE)
                .filter(kind -> says(kind, "diagnosis") && !says(kind, "intolerance") && !says(kind, "substance"))
                .forEach(kind -> subject.add(
                        "F009",
                        "facts.yaml",
                        subject.place(
                                "facts.yaml", "facts[" + subject.seen().kinds().indexOf(kind) + "].of"),
                        "kind '" + kind.kind() + "' is called a diagnosis and read from " + INTOLERANCE
                                + ", which records intolerances to substances",
                        "'Condition' was meant."));
        subject.seen().kinds().stream()
                .filter(kind -> kind.means().shared())
                .filter(kind -> kind.of().isMedicine() != isOfMedicines(kind))
                .forEach(kind -> subject.add(
                        "F005",
                        "facts.yaml",
                        subject.place(
                                "facts.yaml", "facts[" + subject.seen().kinds().indexOf(kind) + "].of"),
                        "kind '" + kind.kind() + "' is a kind of " + kind.of().written() + ", and its value set '"
                                + kind.means().set().set().id() + "' reads "
                                + (isOfMedicines(kind) ? "the names of medicines" : "terms, no medicines"),
                        isOfMedicines(kind) ? "'exposure' was meant." : "'condition' was meant."));
    }

    private static boolean isOfMedicines(FactKind kind) {
        return kind.means().set().set().reads() == ValueSet.Reading.MEDICINE;
    }

    private boolean says(FactKind kind, String what) {
        Pattern pattern = words.getOrDefault(what, Pattern.compile("$^"));
        return Stream.concat(kind.label().values().stream(), kind.means().displays().values().stream())
                .anyMatch(text -> pattern.matcher(text).find());
    }

    private static Map<String, Pattern> words() {
        PlainYaml read = PlainYaml.beside(ResourceChecks.class, "words.yaml");
        return read.keys().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> Pattern.compile("(?iu)(?<!\\p{L})(" + String.join("|", read.texts(key)) + ")")));
    }
}
