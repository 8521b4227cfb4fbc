package dev.rationale.fhir.quantity;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Memo;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.quantity.words.ResultWords;
import dev.rationale.fhir.table.Row;
import dev.rationale.fhir.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    private static final List<Word> WORDS;

    /** What names a specimen beside the specimen itself. */
    private static final List<String> BESIDE = List.of("method", "bodySite", "code");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What is longer than this nobody writes a second time. */
    private static final int LONGEST_KEPT = 1 << 9;

    private static final Memo<Described, Set<String>> SEEN =
            new Memo<>(Specimens::seen, said -> said.length() <= LONGEST_KEPT);

    /** A word between blanks, and the specimen that it means. */
    private record Word(String text, String specimen) {}

    static {
        List<Row> rows = Table.rows("specimens.csv");
        rows.forEach(row ->
                CODES.put(CodeSystems.standard().normal(row.text("system"), row.text("code")), row.text("specimen")));
        WORDS = rows.stream()
                .sorted(Comparator.comparing((Row row) -> -row.text("word").length())
                        .thenComparing(row -> row.text("word")))
                .map(row -> new Word(" " + ResultWords.plain(row.text("word")) + " ", row.text("specimen")))
                .filter(word -> !word.text().isBlank())
                .toList();
    }

    /** The reason for which a result is left out, if it was measured in something that does not count. */
    Optional<Result> refused(Element holder, Element observation) {
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        for (String specimen : seen(holder, observation)) {
            if (!accepted.contains(specimen)) {
                return Optional.of(Result.leftOut("specimen-not-accepted", specimen));
            }
        }
        return Optional.empty();
    }

    private SortedSet<String> seen(Element holder, Element observation) {
        SortedSet<String> seen = new TreeSet<>();
        for (Element concept : concepts(holder, observation)) {
            seen.addAll(SEEN.of(concept.described()));
        }
        observation
                .child("specimen")
                .flatMap(one -> one.text("display"))
                .ifPresent(text -> seen.addAll(SEEN.of(Described.inWords(text))));
        return seen;
    }

    private static Set<String> seen(Described described) {
        Set<String> seen = new TreeSet<>();
        for (Described.Coded coded : described.codings()) {
            Stream.ofNullable(CODES.get(CodeSystems.standard().normal(coded.system(), coded.code())))
                    .forEach(seen::add);
            named(coded.display(), seen);
        }
        described.texts().forEach(text -> named(text, seen));
        return Set.copyOf(seen);
    }

    private List<Element> concepts(Element holder, Element observation) {
        List<Element> concepts = new ArrayList<>();
        observation
                .child("specimen")
                .flatMap(one -> specimen(one, observation))
                .ifPresent(one -> concepts.addAll(one.children("type")));
        for (String name : BESIDE) {
            if (holder != observation) {
                concepts.addAll(holder.children(name));
            }
            concepts.addAll(observation.children(name));
        }
        return concepts;
    }

    private Optional<Element> specimen(Element reference, Element observation) {
        String name = reference.text("reference").orElse("");
        return observation.children("contained").stream()
                .filter(one -> name.equals("#" + one.text("id").orElse("")))
                .findFirst()
                .or(() -> references.apply(reference));
    }

    private static void named(String text, Set<String> seen) {
        String rest = " " + BETWEEN.matcher(ResultWords.plain(text)).replaceAll(" ") + " ";
        for (Word word : WORDS) {
            if (rest.contains(word.text())) {
                seen.add(word.specimen());
                rest = rest.replace(word.text(), "  ");
            }
        }
    }
}
