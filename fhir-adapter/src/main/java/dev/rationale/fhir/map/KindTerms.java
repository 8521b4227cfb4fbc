package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.quantity.Result;
import dev.rationale.fhir.quantity.ViralLoadText;
import dev.rationale.fhir.terminology.Coding;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.DrugUse;
import dev.rationale.fhir.terminology.Drugs;
import dev.rationale.fhir.terminology.MedicineName;
import dev.rationale.fhir.terminology.Terminology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the codes and words of an entry mean to declared kinds. Every coding is looked at, by its exact code and by its beginning. */
final class KindTerms {

    private static final String ACUTE = "acute-hiv";

    /** The roles of the table of codes that are members of a value set, and those that are known and are none. */
    private static final Map<String, String> ROLES = Map.of(
            "hiv-infection", "hiv",
            "cd4-count", "cd4",
            "toxoplasma-serology", "toxoplasma",
            "opportunistic-event", "event",
            "adverse-effect", "effect");

    private static final Map<String, Set<String>> OTHERS = Map.of(
            "hiv-infection", Set.of("hiv-2"),
            "hiv-rna", Set.of("hiv-2", "not-plasma"),
            "cd4-count", Set.of("not-a-count"));

    private static final Map<String, DrugUse.Kind> USES = Map.of(
            "antiretroviral", DrugUse.Kind.ART,
            "interleukin-2", DrugUse.Kind.IL2,
            "prophylaxis", DrugUse.Kind.PROPHYLAXIS);

    private final Terminology terminology = Terminology.standard();

    /** What a concept means. */
    Meaning term(FactKind kind, Element concept) {
        return kind.means().valueSet().isEmpty() ? coded(kind, concept) : known(kind, concept);
    }

    private Meaning coded(FactKind kind, Element concept) {
        return coding(kind, concept).isPresent() ? Meaning.Meant.of(kind.kind()) : Meaning.NOTHING;
    }

    private Meaning known(FactKind kind, Element concept) {
        String set = kind.means().valueSet();
        Optional<Concept> known = terminology.concept(concept);
        if (known.isEmpty()) {
            return Meaning.NOTHING;
        }
        if (known.get().kind().equals("excluded")) {
            String reason = known.get().detail();
            return OTHERS.getOrDefault(set, Set.of()).contains(reason) ? new Meaning.Other(reason) : Meaning.NOTHING;
        }
        String member =
                terminology.isAcute(known.get().coding()) ? ACUTE : known.get().detail();
        boolean meant = ROLES.getOrDefault(set, set).equals(known.get().kind())
                && (kind.means().members().isEmpty() || kind.means().members().contains(member));
        return meant ? Meaning.Meant.of(member) : Meaning.NOTHING;
    }

    /** The limit of detection that the code's own name states. */
    Optional<Double> detectionLimit(Element concept) {
        return terminology.concept(concept).flatMap(known -> terminology.detectionLimit(known.coding()));
    }

    /** What an answer of a viral load says. */
    Result answer(Element concept, Optional<Double> limit) {
        return switch (terminology.qualifier(concept).orElse("")) {
            case "not-detected", "negative" -> ViralLoadText.undetected(limit);
            case "detected", "positive" -> new Result.Read(Bounds.above(0));
            default ->
                concept.text("text")
                        .map(text -> ViralLoadText.read(text, limit))
                        .orElseGet(() -> Result.unusable("value-not-understood", ""));
        };
    }

    /** Which medicines of a kind some concepts name: by their codes, else by the words for them. */
    Meaning medicine(FactKind kind, List<Element> concepts) {
        if (!kind.means().valueSet().isEmpty()) {
            return concepts.stream()
                    .map(this::use)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(use -> used(kind, use))
                    .orElseGet(() -> untold(concepts));
        }
        TreeSet<String> coded = new TreeSet<>();
        concepts.forEach(concept -> coding(kind, concept).ifPresent(coding -> coded.add(drug(coding, concept, kind))));
        if (!coded.isEmpty()) {
            return new Meaning.Meant(coded, new TreeSet<>(), true);
        }
        List<String> texts =
                concepts.stream().flatMap(KindTerms::texts).distinct().toList();
        return texts.isEmpty() ? unnamed(concepts, kind) : named(kind, texts);
    }

    private static Meaning named(FactKind kind, List<String> texts) {
        List<MedicineName> read = texts.stream()
                .map(text -> MedicineName.in(text, kind.names()))
                .filter(name -> !name.drugs().isEmpty())
                .toList();
        if (read.isEmpty()) {
            return Meaning.NOTHING;
        }
        if (read.stream().anyMatch(MedicineName::negated)) {
            return new Meaning.Unclear("medicine-negated");
        }
        TreeSet<String> drugs = new TreeSet<>();
        read.forEach(name -> drugs.addAll(name.drugs()));
        return new Meaning.Meant(drugs, new TreeSet<>(), read.stream().allMatch(MedicineName::explained));
    }

    /** Without a word and without a code that is known nothing says which medicine it is. */
    private Meaning untold(List<Element> concepts) {
        boolean told = concepts.stream().flatMap(KindTerms::texts).findAny().isPresent()
                || concepts.stream()
                        .anyMatch(concept -> terminology.concept(concept).isPresent());
        boolean coded = concepts.stream()
                .anyMatch(concept -> !terminology.codings(concept).isEmpty());
        return told ? Meaning.NOTHING : new Meaning.Unclear(coded ? "medicine-code-unknown" : "medicine-not-named");
    }

    private static Meaning used(FactKind kind, DrugUse use) {
        return use.kind() == USES.get(kind.means().valueSet())
                ? new Meaning.Meant(new TreeSet<>(use.ingredients()), new TreeSet<>(use.classes()), true)
                : Meaning.NOTHING;
    }

    /** A known code decides by the table's own name of it; only without one is the text of the record read. */
    private Optional<DrugUse> use(Element concept) {
        Optional<Concept> known = terminology.concept(concept);
        if (known.isPresent()) {
            return known.get().kind().equals("drug") ? Drugs.standard().of(known.get()) : Optional.empty();
        }
        return texts(concept)
                .map(Drugs.standard()::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> texts(Element concept) {
        return Stream.concat(
                concept.text("text").stream(),
                concept.children("coding").stream().flatMap(coding -> coding.text("display").stream()));
    }

    /** The declaration's name for a code that it lists; else the record's own words, where they name one; else the code. */
    private static String drug(Coding coding, Element concept, FactKind kind) {
        String display = kind.displays().getOrDefault(new FactKind.Code(coding.system(), coding.code()), "");
        return Stream.concat(Stream.of(display), texts(concept))
                .flatMap(text ->
                        MedicineName.in(text, kind.names()).drugs().stream().sorted())
                .findFirst()
                .orElse(display.isEmpty() ? coding.code() : display);
    }

    /** Codes alone say that it is something else only in a system of which the declaration lists all that is of the kind. */
    private Meaning unnamed(List<Element> concepts, FactKind kind) {
        List<Coding> codings = concepts.stream()
                .flatMap(concept -> terminology.codings(concept).stream())
                .toList();
        if (codings.stream().anyMatch(coding -> isListed(kind, coding))) {
            return Meaning.NOTHING;
        }
        return new Meaning.Unclear(codings.isEmpty() ? "medicine-not-named" : "medicine-code-unknown");
    }

    private Optional<Coding> coding(FactKind kind, Element concept) {
        return terminology.codings(concept).stream()
                .filter(coding -> kind.codes().contains(new FactKind.Code(coding.system(), coding.code()))
                        || begins(kind, coding))
                .findFirst();
    }

    private static boolean isListed(FactKind kind, Coding coding) {
        return kind.codes().stream().anyMatch(code -> code.system().equals(coding.system()))
                || kind.prefixes().stream().anyMatch(prefix -> prefix.system().equals(coding.system()));
    }

    private static boolean begins(FactKind kind, Coding coding) {
        String code = coding.code().toUpperCase(Locale.ROOT);
        return kind.prefixes().stream()
                .anyMatch(prefix -> prefix.system().equals(coding.system()) && code.startsWith(prefix.prefix()));
    }
}
