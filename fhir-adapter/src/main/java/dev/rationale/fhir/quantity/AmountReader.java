package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.quantity.words.Meaning;
import dev.rationale.fhir.quantity.words.ResultCodes;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the amount of an Observation or of one of its components, whatever form its value has.
 *
 * <pre>{@code new AmountReader(kind).read(component, observation)}</pre>
 */
public final class AmountReader {

    private final Measurement kind;
    private final QuantityReader quantities;
    private final AmountText texts;
    private final Function<Element, Optional<Element>> references;

    /** A reader of one kind, which is made once and kept. */
    public AmountReader(Measurement kind) {
        Units units = new Units(kind.units());
        this.kind = kind;
        this.quantities = new QuantityReader(units, new Conversion(kind));
        this.texts = new AmountText(kind, units);
        this.references = reference -> Optional.empty();
    }

    private AmountReader(AmountReader other, Function<Element, Optional<Element>> references) {
        this.kind = other.kind;
        this.quantities = other.quantities;
        this.texts = other.texts;
        this.references = references;
    }

    /**
     * This reader in a record, where it follows references to specimens.
     *
     * @param specimens the Specimen that a reference names, if it is in the record
     */
    public AmountReader in(Function<Element, Optional<Element>> specimens) {
        return new AmountReader(this, specimens);
    }

    /**
     * What the value proves.
     *
     * @param holder the Observation, or the component that has the value
     * @param observation the Observation, which has the specimen and the method
     */
    public Result read(Element holder, Element observation) {
        return new Specimens(kind.specimens(), references)
                .refused(holder, observation)
                .orElseGet(() -> {
                    Coded coded = coded(holder, observation);
                    return told(value(holder, coded).then(bounds -> noted(holder, bounds)), coded);
                });
    }

    /** What contradicts itself is told with both of what was said. */
    private static Result told(Result result, Coded coded) {
        return result instanceof Result.NotUnderstood unclear
                        && isContradictory(result)
                        && !coded.said().isEmpty()
                ? Result.contradictory(unclear.seen() + " / " + coded.said())
                : result;
    }

    private static boolean isContradictory(Result result) {
        return result instanceof Result.NotUnderstood unclear && unclear.what().equals(Result.CONTRADICTORY);
    }

    /** A note that says nothing but that nothing was found contradicts a number that no assay has as its limit. */
    private Result noted(Element holder, Bounds number) {
        return kind.undetected() == 0 || number.lower() <= kind.undetected()
                ? new Result.Amount(number)
                : holder.children("note").stream()
                        .flatMap(note -> note.text("text").stream())
                        .filter(texts::saysNothingWasFound)
                        .findFirst()
                        .map(note -> Result.contradictory(number + " / " + note))
                        .orElseGet(() -> new Result.Amount(number));
    }

    /** One quantity alone, such as a limit of a reference range. */
    public Result quantity(Element quantity) {
        return quantities.read(quantity, "", Stated.NOTHING);
    }

    private Result value(Element holder, Coded coded) {
        Optional<Choice> value = holder.choice("value");
        Optional<String> absent = Absent.reason(holder);
        if (value.isEmpty()) {
            return coded.findings().isEmpty() ? absent(holder, coded) : coded.alone("");
        }
        if (absent.isPresent() && !absent.get().equals(Absent.AS_TEXT)) {
            return Result.contradictory(absent.get());
        }
        return value(value.get(), coded);
    }

    /** Where the value is missing and a note speaks of one, it may be said there. */
    private Result absent(Element holder, Coded coded) {
        Result absent = Absent.read(holder, coded.limit());
        boolean noted = Absent.reason(holder).isEmpty()
                && holder.children("note").stream()
                        .flatMap(note -> note.text("text").stream())
                        .anyMatch(texts::speaksOfOne);
        return noted ? Result.notUnderstood("value-in-note", "") : absent;
    }

    private Result value(Choice value, Coded coded) {
        Element element = value.element();
        return switch (value.type()) {
            case "Quantity" -> beside(quantities.read(element, coded.comparator(), coded.stated()), coded);
            case "Integer", "Decimal" ->
                beside(quantities.unitless(element.text(), coded.comparator(), coded.stated()), coded);
            case "Range" -> beside(quantities.range(element, coded.stated()), coded);
            case "Ratio" -> beside(quantities.ratio(element, coded.comparator(), coded.scale()), coded);
            case "String" ->
                element.text()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text(text, coded))
                        .orElseGet(() -> Result.leftOut("value-missing"));
            case "CodeableConcept" -> concept(element, coded);
            default -> Result.notUnderstood(element.text().orElse(value.type()));
        };
    }

    /** A sign that an interpretation has says "off the scale of the assay", which a number beyond each limit is not. */
    private Result beside(Result result, Coded coded) {
        boolean offScale = coded.comparator().startsWith("<") && kind.undetected() > 0;
        return result.then(bounds -> offScale && bounds.upper() > kind.undetected()
                ? Result.contradictory(bounds.toString())
                : Findings.beside(coded.findings(), bounds, kind.undetected(), bounds.toString()));
    }

    private Result text(String text, Coded coded) {
        return texts.read(text, coded.findings(), coded.stated(), coded.limit());
    }

    /** Codes and words of one answer have to agree; words that nobody understands take nothing from a code that is known. */
    private Result concept(Element concept, Coded coded) {
        Set<Meaning> meanings = ResultCodes.of(concept);
        Coded all = coded.with(meanings);
        List<String> written = concept.text("text").map(List::of).orElseGet(() -> displays(concept));
        Optional<Result> said = written.stream()
                .map(text -> text(text, all))
                .filter(Result.Amount.class::isInstance)
                .findFirst();
        if (said.isPresent()) {
            return said.get();
        }
        if (!all.findings().isEmpty() && !meanings.isEmpty()) {
            return written.stream()
                    .map(text -> text(text, all))
                    .filter(result -> result instanceof Result.LeftOut || isContradictory(result))
                    .findFirst()
                    .orElseGet(() -> all.alone(seen(concept, written)));
        }
        return written.isEmpty() ? Result.notUnderstood(seen(concept, written)) : text(written.get(0), all);
    }

    private static String written(Element interpretation) {
        return seen(
                interpretation, interpretation.text("text").map(List::of).orElseGet(() -> displays(interpretation)));
    }

    private static List<String> displays(Element concept) {
        return concept.children("coding").stream()
                .flatMap(coding -> coding.text("display").stream())
                .toList();
    }

    private static String seen(Element concept, List<String> written) {
        return written.stream()
                .findFirst()
                .or(() -> concept.children("coding").stream()
                        .flatMap(coding -> coding.text("code").stream())
                        .findFirst())
                .orElse("CodeableConcept");
    }

    /** What is said beside the value: the scale, unit and limit of the code, and what interpretations mean. */
    private record Coded(
            Optional<Scale> scale,
            Optional<String> unit,
            Optional<BigDecimal> limit,
            Set<Meaning> findings,
            String comparator,
            String said) {

        Stated stated() {
            return new Stated(scale, unit);
        }

        Coded with(Set<Meaning> more) {
            Set<Meaning> all = EnumSet.noneOf(Meaning.class);
            all.addAll(findings);
            all.addAll(more);
            return new Coded(scale, unit, limit, all, comparator, said);
        }

        Result alone(String seen) {
            return Findings.alone(findings, limit, seen);
        }
    }

    private Coded coded(Element holder, Element observation) {
        List<Coding> codes = holder.child("code")
                .or(() -> observation.child("code"))
                .map(code -> new Concept(code).codings())
                .orElseGet(List::of);
        Optional<Scale> scale = first(codes, kind.scales());
        Optional<String> unit = first(codes, kind.unwritten());
        Optional<BigDecimal> limit = first(codes, kind.limits());
        List<Element> interpretations = holder.children("interpretation");
        if (interpretations.isEmpty()) {
            return new Coded(scale, unit, limit, Set.of(), "", "");
        }
        Set<Meaning> interpreted = EnumSet.noneOf(Meaning.class);
        interpreted.addAll(ResultCodes.ofInterpretations(interpretations));
        String comparator = interpreted.stream()
                .map(Meaning::comparator)
                .filter(sign -> !sign.isEmpty())
                .findFirst()
                .orElse("");
        interpreted.removeIf(meaning -> !meaning.comparator().isEmpty());
        String said =
                interpretations.stream().map(AmountReader::written).distinct().collect(Collectors.joining(", "));
        return new Coded(scale, unit, limit, interpreted, comparator, said);
    }

    private static <T> Optional<T> first(List<Coding> codes, Map<Coding, T> table) {
        if (!table.isEmpty()) {
            for (Coding code : codes) {
                if (table.containsKey(code)) {
                    return Optional.of(table.get(code));
                }
            }
        }
        return Optional.empty();
    }
}
