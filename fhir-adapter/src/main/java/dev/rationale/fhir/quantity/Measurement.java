package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.quantity.words.ResultWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the declaration of a kind says of its numbers.
 *
 * @param units accepted units with the factor that turns each into the unit of the facts; spellings are compared in normal form
 * @param plausible the numbers that a result can have; {@link Bounds#UNKNOWN} if nothing is declared
 * @param scales the scale that a code of the kind states by its name; a code that is not in it says nothing of the scale
 * @param limits the limit of detection that a code states by its name, in the unit of the facts
 * @param unitlessText true if a number that is written as text without a unit is in the unit of the facts
 * @param specimens the specimens that count, by their names in {@code specimens.csv}; empty if all do
 * @param words words that may stand beside a result in a text, such as the name of what is measured
 * @param smallest the smallest of the plausible numbers but for nothing at all, 0 if there is none
 * @param unwritten the unit of a number that is written without one, by the code whose dictionary has it
 * @param undetected the greatest number below which an assay finds nothing, 0 if none is declared
 */
public record Measurement(
        Map<String, BigDecimal> units,
        Bounds plausible,
        Map<Coding, Scale> scales,
        Map<Coding, BigDecimal> limits,
        boolean unitlessText,
        Set<String> specimens,
        Set<String> words,
        double smallest,
        Map<Coding, String> unwritten,
        double undetected) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Measurement {
        units = Map.copyOf(units);
        scales = Map.copyOf(scales);
        limits = Map.copyOf(limits);
        specimens = Set.copyOf(specimens);
        words = Set.copyOf(words);
        unwritten = Map.copyOf(unwritten);
    }

    /**
     * The words of names, such as the label of a kind and the displays of its codes. What is a unit or a logarithm says something of a
     * result and is none of them; a number belongs to the word before it, so that "HIV 1" is also "HIV-1" and "HIV1".
     */
    public static Set<String> words(Collection<String> names) {
        Set<String> words = new HashSet<>();
        for (String name : names) {
            String last = "";
            for (String word : NO_WORD.split(ResultWords.plain(name), -1)) {
                boolean number = word.chars().allMatch(Character::isDigit);
                if (number && !last.isEmpty()) {
                    words.addAll(List.of(last + " " + word, last + "-" + word, last + word));
                }
                last = number || UnitSpelling.isWord(word) ? "" : word;
                words.add(last);
                words.addAll(UnitSpelling.isWord(word) ? labels(word) : List.of());
            }
        }
        words.remove("");
        return words;
    }

    /** What is measured may be a unit too, {@code 350 CD4/µL}; before a colon it is what is measured. */
    private static List<String> labels(String word) {
        return word.chars().anyMatch(Character::isDigit)
                ? List.of(word + ":", word + " :", word + " count")
                : List.of();
    }

    /** A measurement of which only the units and the plausible range are declared. */
    public static Measurement in(Map<String, BigDecimal> units, Bounds plausible) {
        return new Measurement(units, plausible, Map.of(), Map.of(), false, Set.of(), Set.of(), 0, Map.of(), 0);
    }

    /** What a package declares of a kind: its units and range, and what its value set says of each code. */
    public static Measurement of(FactKind kind) {
        Map<String, BigDecimal> units = new HashMap<>();
        kind.units().forEach((unit, factor) -> units.put(unit, BigDecimal.valueOf(factor)));
        Map<Coding, Scale> scales = new HashMap<>();
        Map<Coding, BigDecimal> limits = new HashMap<>();
        Map<Coding, String> unwritten = new HashMap<>();
        kind.means().set().set().rows().forEach(row -> {
            Scale.written(row.scale()).ifPresent(scale -> scales.put(row.coding(), scale));
            row.detectionLimit().ifPresent(limit -> limits.put(row.coding(), BigDecimal.valueOf(limit)));
            if (!row.unit().isEmpty()) {
                unwritten.put(row.coding(), row.unit());
            }
        });
        return new Measurement(
                units,
                kind.amount().timesUpperLimit() ? Bounds.UNKNOWN : kind.plausible(),
                scales,
                limits,
                kind.amount().unitlessText(),
                kind.means().specimens(),
                words(kind),
                kind.amount().smallest(),
                unwritten,
                kind.amount().undetected());
    }

    /** The words of a kind's label, and of the names of its codes. */
    public static Set<String> words(FactKind kind) {
        List<String> names = new ArrayList<>(kind.label().values());
        names.addAll(kind.means().displays().values());
        return words(names);
    }

    /** True if some code of the kind states a logarithm, so that a small number without a unit may be one. */
    boolean mayBeLogarithm() {
        return scales.containsValue(Scale.LOG10);
    }
}
