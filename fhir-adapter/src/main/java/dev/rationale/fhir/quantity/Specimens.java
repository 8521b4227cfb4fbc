package dev.rationale.fhir.quantity;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.quantity.words.ResultWords;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which specimens a kind is measured in. A result says in many places what it was measured in: its specimen, body site, method and
 * the name of its code.
 *
 * @param accepted the specimens that count, by their names in {@code specimens.csv}; empty if all do
 * @param references the Specimen that a reference names, if it is in the record
 */
record Specimens(Set<String> accepted, Function<Element, Optional<Element>> references) {

    private static final Map<Coding, String> CODES = new HashMap<>();

    /** The longest word first: a dried blood spot is not blood. */
    private static final List<Row> WORDS;

    static {
        List<Row> rows = Table.rows("specimens.csv");
        rows.forEach(row ->
                CODES.put(CodeSystems.standard().normal(row.text("system"), row.text("code")), row.text("specimen")));
        WORDS = rows.stream()
                .sorted(Comparator.comparing((Row row) -> -row.text("word").length())
                        .thenComparing(row -> row.text("word")))
                .toList();
    }

    /** The reason for which a result is left out, if it was measured in something that does not count. */
    Optional<Result> refused(Element holder, Element observation) {
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        return seen(holder, observation).stream()
                .filter(specimen -> !accepted.contains(specimen))
                .findFirst()
                .map(specimen -> Result.leftOut("specimen-not-accepted", specimen));
    }

    private SortedSet<String> seen(Element holder, Element observation) {
        SortedSet<String> seen = new TreeSet<>();
        concepts(holder, observation).forEach(concept -> {
            new Concept(concept)
                    .codings().stream().filter(CODES::containsKey).forEach(coding -> seen.add(CODES.get(coding)));
            texts(concept).forEach(text -> named(text, seen));
        });
        observation.child("specimen").flatMap(one -> one.text("display")).ifPresent(text -> named(text, seen));
        return seen;
    }

    private Stream<Element> concepts(Element holder, Element observation) {
        Stream<Element> specimen = observation.child("specimen").flatMap(one -> specimen(one, observation)).stream()
                .flatMap(one -> one.children("type").stream());
        Stream<Element> beside = Stream.of("method", "bodySite", "code")
                .flatMap(name -> Stream.concat(holder.children(name).stream(), observation.children(name).stream()));
        return Stream.concat(specimen, beside);
    }

    private Optional<Element> specimen(Element reference, Element observation) {
        String name = reference.text("reference").orElse("");
        return observation.children("contained").stream()
                .filter(one -> name.equals("#" + one.text("id").orElse("")))
                .findFirst()
                .or(() -> references.apply(reference));
    }

    private static Stream<String> texts(Element concept) {
        return Stream.concat(
                concept.text("text").stream(),
                concept.children("coding").stream().flatMap(coding -> coding.text("display").stream()));
    }

    private static void named(String text, Set<String> seen) {
        String rest = " " + ResultWords.plain(text).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        for (Row row : WORDS) {
            String word = " " + ResultWords.plain(row.text("word")) + " ";
            if (!word.isBlank() && rest.contains(word)) {
                seen.add(row.text("specimen"));
                rest = rest.replace(word, "  ");
            }
        }
    }
}
