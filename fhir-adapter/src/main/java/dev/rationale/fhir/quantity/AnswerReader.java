package dev.rationale.fhir.quantity;

import dev.rationale.engine.terminology.Coding;
import dev.rationale.fhir.element.Concept;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Element.Choice;
import dev.rationale.fhir.quantity.words.Meaning;
import dev.rationale.fhir.quantity.words.ResultCodes;
import dev.rationale.fhir.quantity.words.ResultWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a result that is one of several answers. A code that the kind declares says which; an answer that is called
 * {@code positive}, {@code negative} or {@code indeterminate} is also met by the words, codes, signs and interpretations that
 * laboratories write for it.
 */
public final class AnswerReader {

    private static final List<String> YES = List.of("positive", "detected", "present");
    private static final List<String> NO = List.of("negative", "not-detected", "absent");

    private final Map<Coding, String> codes;
    private final Set<String> names;
    private final Specimens specimens;
    private final ResultWords words;

    /**
     * A reader of the answers of a kind, which is made once and kept.
     *
     * @param codes the answer that each declared code means
     * @param names the names of all answers
     * @param specimens the specimens that count, by their names in {@code specimens.csv}; empty if all do
     * @param words words that may stand beside an answer in a text
     */
    public AnswerReader(Map<Coding, String> codes, Set<String> names, Set<String> specimens, Set<String> words) {
        this(
                Map.copyOf(codes),
                Set.copyOf(names),
                new Specimens(specimens, reference -> Optional.empty()),
                ResultWords.ofAnswers(words));
    }

    private AnswerReader(Map<Coding, String> codes, Set<String> names, Specimens specimens, ResultWords words) {
        this.codes = codes;
        this.names = names;
        this.specimens = specimens;
        this.words = words;
    }

    /**
     * This reader in a record, where it follows references to specimens.
     *
     * @param references the Specimen that a reference names, if it is in the record
     */
    public AnswerReader in(Function<Element, Optional<Element>> references) {
        return new AnswerReader(codes, names, new Specimens(specimens.accepted(), references), words);
    }

    /** What the value says, of an Observation or of one of its components. */
    public Result read(Element holder, Element observation) {
        return specimens.refused(holder, observation).orElseGet(() -> answer(holder));
    }

    private Result answer(Element holder) {
        Optional<Choice> value = holder.choice("value");
        Set<String> declared = value.map(Choice::element).map(this::declared).orElse(Set.of());
        if (declared.size() == 1) {
            return new Result.Answer(declared.iterator().next());
        }
        String seen =
                value.map(AnswerReader::seen).or(() -> Absent.reason(holder)).orElse("");
        if (declared.size() > 1) {
            return Result.contradictory(seen);
        }
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        value.ifPresent(choice -> meanings.addAll(meanings(choice)));
        meanings.addAll(ResultCodes.ofInterpretations(holder.children("interpretation")));
        interpreted(holder).forEach(text -> meanings.addAll(explained(text)));
        meanings.addAll(Absent.meanings(holder));
        return meant(meanings, seen).orElseGet(() -> value.isPresent() ? Result.notUnderstood(seen) : absent(holder));
    }

    private Set<String> declared(Element concept) {
        Set<String> answers = new TreeSet<>();
        new Concept(concept)
                .codings().stream().filter(codes::containsKey).forEach(coding -> answers.add(codes.get(coding)));
        return answers;
    }

    private static Result absent(Element holder) {
        return Absent.reason(holder)
                .map(reason -> Result.leftOut("value-absent", reason))
                .orElseGet(() -> Result.leftOut("value-missing"));
    }

    private Set<Meaning> meanings(Choice value) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        if (value.type().equals("Boolean")) {
            value.element()
                    .text()
                    .ifPresent(text -> meanings.add(text.equals("true") ? Meaning.POSITIVE : Meaning.NEGATIVE));
            return meanings;
        }
        meanings.addAll(ResultCodes.of(value.element()));
        texts(value).forEach(text -> {
            ResultWords.alone(text).ifPresent(meanings::add);
            meanings.addAll(explained(text));
        });
        return meanings;
    }

    /** An interpretation may be in words alone. */
    private static Stream<String> interpreted(Element holder) {
        return holder.children("interpretation").stream()
                .filter(one -> one.children("coding").isEmpty())
                .flatMap(one -> one.text("text").stream());
    }

    private Set<Meaning> explained(String text) {
        ResultWords.Taken taken = words.take(text);
        return isExplained(taken) ? taken.meanings() : Set.of();
    }

    /** A number may stand beside an answer, as in "Positive (120 IU/mL)"; a word may not that nobody explains. */
    private static boolean isExplained(ResultWords.Taken taken) {
        return taken.rest().chars().noneMatch(Character::isLetter);
    }

    private static Stream<String> texts(Choice value) {
        if (value.type().equals("String")) {
            return value.element().text().stream();
        }
        if (!value.type().equals("CodeableConcept")) {
            return Stream.empty();
        }
        Element concept = value.element();
        return concept.text("text")
                .map(Stream::of)
                .orElseGet(
                        () -> concept.children("coding").stream().flatMap(coding -> coding.text("display").stream()));
    }

    private static String seen(Choice value) {
        return texts(value).findFirst().or(() -> value.element().text()).orElse(value.type());
    }

    private Optional<Result> meant(Set<Meaning> meanings, String seen) {
        boolean yes = meanings.stream().anyMatch(Meaning::isDetected);
        boolean no = meanings.stream().anyMatch(Meaning::isUndetected);
        if (yes && no) {
            return Optional.of(Result.contradictory(seen));
        }
        if (meanings.contains(Meaning.INDETERMINATE) && names.contains(Meaning.INDETERMINATE.written())) {
            return Optional.of(new Result.Answer(Meaning.INDETERMINATE.written()));
        }
        return Findings.withoutResult(meanings, seen)
                .or(() -> yes || no ? named(yes ? YES : NO).map(Result.Answer::new) : Optional.empty());
    }

    private Optional<String> named(List<String> synonyms) {
        return synonyms.stream().filter(names::contains).findFirst();
    }
}
