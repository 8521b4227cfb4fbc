package dev.rationale.records;

import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record in a line for each thing: {@code HivRna <50}, {@code ? antiretroviral medicine-in-part}, {@code - value-missing}. */
final class Summary {

    /** What is said of each type of fact after its name; of the others, the name alone. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("Cd4Count", List.of("cells")),
            Map.entry("HivRna", List.of("copies")),
            Map.entry("ToxoplasmaSerology", List.of("positive")),
            Map.entry("ArtExposure", List.of("drugs", "end")),
            Map.entry("Il2Exposure", List.of("end")),
            Map.entry("ProphylaxisExposure", List.of("drug", "end")),
            Map.entry("OpportunisticEvent", List.of("kind")),
            Map.entry("AdverseEffect", List.of("kind", "grade")),
            Map.entry("SafetyLab", List.of("analyte", "amount")),
            Map.entry("Measured", List.of("kind", "value")),
            Map.entry("Present", List.of("kind")));

    /** Types of which it is said where they are over. */
    private static final Set<String> LASTING = Set.of("OpportunisticEvent", "Present");

    private static final Set<String> PERSON = Set.of("Patient", "Person", "BirthDate", "Born", "Deceased");

    private Summary() {}

    static List<String> of(PatientRecord record, Set<String> own) {
        Stream<String> facts = record.facts().stream()
                .filter(fact -> !PERSON.contains(fact.type()))
                .filter(fact -> fact.sources().stream().anyMatch(source -> isOf(source, own))
                        || (fact instanceof NotUnderstood && fact.sources().isEmpty()))
                .map(Summary::text);
        Set<String> unclear = record.facts().stream()
                .filter(NotUnderstood.class::isInstance)
                .flatMap(fact -> fact.sources().stream().map(source -> source + " " + ((NotUnderstood) fact).what()))
                .collect(Collectors.toSet());
        Stream<String> left = record.excluded().stream()
                .filter(one -> isOf(one.resource(), own) && !unclear.contains(one.resource() + " " + one.reason()))
                .map(one -> "- " + one.reason());
        return Stream.concat(facts, left).toList();
    }

    private static boolean isOf(String name, Set<String> own) {
        return own.stream()
                .anyMatch(one -> name.equals(one)
                        || name.startsWith(one + "#")
                        || name.startsWith(one + "/_history")
                        || name.endsWith("/" + one)
                        || name.contains("/" + one + "/_history"));
    }

    private static String text(Fact fact) {
        if (fact instanceof NotUnderstood unclear) {
            return "? " + unclear.kind() + " " + unclear.what();
        }
        Stream<String> said = SAID.getOrDefault(fact.type(), List.of()).stream().map(name -> text(fact, name));
        boolean over = LASTING.contains(fact.type()) && text(fact, "active").equals("false");
        return Stream.of(Stream.of(fact.type()), said, Stream.of("over").filter(word -> over))
                .flatMap(one -> one)
                .collect(Collectors.joining(" "));
    }

    private static String text(Fact fact, String name) {
        try {
            Object value = Accessors.value(fact, name);
            if (value instanceof Double number) {
                return Bounds.plain(number);
            }
            return value instanceof Collection<?> many
                    ? many.stream().map(String::valueOf).collect(Collectors.joining("+"))
                    : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(fact.type() + " has no " + name, e);
        }
    }

    static List<String> advice(Evaluation evaluation) {
        return Stream.concat(
                        evaluation.recommendations().stream().map(one -> one.code()),
                        evaluation.dataRequests().stream().map(one -> one.code()))
                .toList();
    }
}
