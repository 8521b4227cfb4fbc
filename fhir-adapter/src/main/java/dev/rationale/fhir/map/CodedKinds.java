package dev.rationale.fhir.map;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Memo;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds that are read from one type of resource by its code, and what a code means to them: of many kinds that are asked about the
 * same concept nearly all say nothing of it.
 */
final class CodedKinds {

    /** The members that say what a resource is about, where that is not its code. The reason of a visit is no diagnosis. */
    private static final Map<String, List<String>> CODES =
            Map.of("Immunization", List.of("vaccineCode"), "Encounter", List.of("type", "serviceType"));

    private static final List<String> CODE = List.of("code");

    private final List<FactKind> kinds;
    private final boolean observed;
    private final Map<String, Map<Coding, String>> answers;
    private final Otherwise otherwise;
    private final Memo<Described, List<Said>> known =
            new Memo<>(this::read, said -> said.length() <= KindTerms.LONGEST_KEPT);

    /**
     * What a concept says to one kind.
     *
     * @param answer the answer that the concept itself is, where the kind is one of answers and the resource is no observation
     */
    record Said(FactKind kind, Recognised meaning, Optional<String> answer) {

        boolean isNothing() {
            return answer.isEmpty() && meaning.equals(Recognised.NOTHING);
        }
    }

    /**
     * The kinds of a type of resource.
     *
     * @param answers by kind, the answer that each code is
     */
    CodedKinds(String type, List<FactKind> kinds, Map<String, Map<Coding, String>> answers) {
        this.kinds = List.copyOf(kinds);
        this.otherwise = new Otherwise(this.kinds);
        this.observed = type.equals("Observation");
        this.answers = answers;
    }

    /** All of them, in the order in which they are declared. */
    List<FactKind> kinds() {
        return kinds;
    }

    /** What a concept says to those to which it says something, in the order in which they are declared. */
    List<Said> said(Element concept) {
        return known.of(concept.described());
    }

    /**
     * What a visit was is said by its types, and an allergy may be to the substance of a reaction alone; of several that mean the same kind
     * one is enough.
     */
    Collection<Said> said(Resource resource) {
        List<Element> codes = codes(resource);
        if (codes.size() == 1) {
            return said(codes.get(0));
        }
        Map<String, Said> byKind = new LinkedHashMap<>();
        for (Element code : codes) {
            for (Said said : said(code)) {
                byKind.merge(
                        said.kind().kind(),
                        said,
                        (first, second) -> first.meaning() instanceof Recognised.Meant ? first : second);
            }
        }
        return byKind.values();
    }

    private static List<Element> codes(Resource resource) {
        List<Element> codes = new ArrayList<>();
        for (String member : CODES.getOrDefault(resource.type(), CODE)) {
            codes.addAll(resource.children(member));
        }
        for (Element reaction : resource.children("reaction")) {
            codes.addAll(reaction.children("substance"));
        }
        return codes;
    }

    private List<Said> read(Described concept) {
        List<Said> said = new ArrayList<>();
        for (FactKind kind : kinds) {
            Said one = kind.of() == KindOf.ANSWER && !observed
                    ? new Said(kind, Recognised.NOTHING, answer(kind, concept))
                    : new Said(kind, KindTerms.term(kind, concept), Optional.empty());
            if (!one.isNothing()) {
                said.add(doubted(one, concept));
            }
        }
        // A name in other letters that one kind knows is nothing that another may be.
        if (said.stream().anyMatch(one -> one.meaning() instanceof Recognised.Meant)) {
            said.removeIf(one -> KindTerms.isUntold(one.meaning()));
        }
        return List.copyOf(said);
    }

    /** What the words of the concept leave open of what it was read as. */
    private Said doubted(Said one, Described concept) {
        FactKind kind = one.kind();
        if (one.meaning() instanceof Recognised.Meant && otherwise.isSaid(kind, concept)) {
            return new Said(kind, KindTerms.contradictory(concept), Optional.empty());
        }
        boolean other = kind.of() == KindOf.RESULT
                && !(one.meaning() instanceof Recognised.Other)
                && OtherTimes.areMeant(kind, concept);
        return other ? new Said(kind, new Recognised.Unclear(KindTerms.OTHER_TIME), Optional.empty()) : one;
    }

    private Optional<String> answer(FactKind kind, Described concept) {
        Map<Coding, String> codes = answers.getOrDefault(kind.kind(), Map.of());
        return concept.codings().stream()
                .map(one -> CodeSystems.standard().normal(one.system(), one.code()))
                .filter(codes::containsKey)
                .map(codes::get)
                .findFirst();
    }
}
