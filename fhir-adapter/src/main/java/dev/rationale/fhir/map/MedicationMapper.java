package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.terminology.Concept;
import dev.rationale.fhir.terminology.DrugUse;
import dev.rationale.fhir.terminology.Drugs;
import dev.rationale.fhir.terminology.Terminology;
import dev.rationale.hiv.fact.ArtExposure;
import dev.rationale.hiv.fact.End;
import dev.rationale.hiv.fact.Il2Exposure;
import dev.rationale.hiv.fact.Il2Proposal;
import dev.rationale.hiv.fact.ProphylaxisExposure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Medication resources: exposures to antiretrovirals, interleukin-2 and prophylactic drugs, or a proposal of interleukin-2. */
final class MedicationMapper {

    /** The kind of an order of which it cannot be told whether it is one. */
    static final String ORDER = "interleukin-2-order";

    private final References references;
    private final MappingResult mapped;
    private final MedicineUseReader uses;

    MedicationMapper(Dates dates, References references, MappingResult mapped) {
        this.references = references;
        this.mapped = mapped;
        this.uses = new MedicineUseReader(dates, references);
    }

    void map(Resource resource) {
        Optional<DrugUse> use = use(resource);
        if (use.isEmpty()) {
            return;
        }
        if (resource.doubt().isPresent()) {
            mapped.exclude(resource, resource.doubt().get());
            return;
        }
        MedicineUse status = uses.read(resource);
        if (status instanceof MedicineUse.None none) {
            mapped.exclude(resource, none.reason(), none.detail());
        } else if (status instanceof MedicineUse.Planned) {
            proposed(resource, use.get());
        } else if (status instanceof MedicineUse.Unclear unclear) {
            mapped.exclude(resource, unclear.what());
        } else if (status instanceof MedicineUse.Taken taken) {
            given(resource, use.get(), taken);
        }
    }

    boolean isIl2(Resource resource) {
        return use(resource).filter(use -> use.kind() == DrugUse.Kind.IL2).isPresent();
    }

    boolean isIl2(Element concept) {
        return use(concept).filter(use -> use.kind() == DrugUse.Kind.IL2).isPresent();
    }

    /** True of an order of a medicine of which nothing says which it is, in words or in a code that is known. */
    boolean isUntold(Resource order) {
        boolean named = references.medicine(order).concepts().stream()
                .flatMap(concept -> Stream.concat(
                        concept.text("text").stream(),
                        concept.children("coding").stream().flatMap(coding -> coding.text("display").stream())))
                .findAny()
                .isPresent();
        boolean coded = references.medicine(order).concepts().stream()
                .anyMatch(concept -> Terminology.standard().concept(concept).isPresent());
        boolean displayed = order.child("medicationReference")
                .flatMap(reference -> reference.text("display"))
                .isPresent();
        return order.type().startsWith("MedicationRequest") && !named && !coded && !displayed;
    }

    private void proposed(Resource resource, DrugUse use) {
        if (use.kind() == DrugUse.Kind.IL2) {
            mapped.add(new Il2Proposal("Il2Proposal/" + resource.name(), List.of(resource.name())));
        } else {
            mapped.exclude(resource, "only-planned");
        }
    }

    private void given(Resource resource, DrugUse use, MedicineUse.Taken taken) {
        List<String> sources = List.of(resource.name());
        When at = taken.at();
        switch (use.kind()) {
            case IL2 -> mapped.add(new Il2Exposure("Il2Exposure/" + resource.name(), at, taken.end(), sources));
            case ART ->
                mapped.add(new ArtExposure(
                        "ArtExposure/" + resource.name(),
                        use.ingredients(),
                        use.classes(),
                        use.boosterOnly(),
                        at,
                        taken.end(),
                        sources));
            case PROPHYLAXIS -> {
                End end = taken.end();
                for (String drug : use.ingredients()) {
                    mapped.add(new ProphylaxisExposure(
                            "ProphylaxisExposure/" + resource.name() + "/" + drug, drug, at, end, sources));
                }
            }
        }
    }

    private Optional<DrugUse> use(Resource resource) {
        return references.medicine(resource).concepts().stream()
                .map(this::use)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A known code decides by the table's own name of it; only without one is the text of the record read. */
    private Optional<DrugUse> use(Element concept) {
        Optional<Concept> known = Terminology.standard().concept(concept);
        if (known.isPresent()) {
            return known.get().kind().equals("drug") ? Drugs.standard().of(known.get()) : Optional.empty();
        }
        return Stream.concat(
                        concept.text("text").stream(),
                        concept.children("coding").stream().flatMap(coding -> coding.text("display").stream()))
                .map(Drugs.standard()::in)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
