package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Proposed;
import dev.rationale.engine.fact.Treated;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.fhir.element.Resource;
import java.util.List;
import java.util.Set;

/** Exposures to medicines, and proposals of them, of the kinds that a package declares. */
final class DeclaredMedicines {

    private final List<FactKind> kinds;
    private final MedicineReader medicines;
    private final MedicineUseReader uses;
    private final MappingResult mapped;

    DeclaredMedicines(List<FactKind> kinds, Dates dates, References references, MappingResult mapped) {
        this.kinds = kinds.stream()
                .filter(kind -> kind.resource() == FactKind.Resource.MEDICATION
                        || kind.resource() == FactKind.Resource.DRAFT_ORDER)
                .toList();
        this.medicines = new MedicineReader(references);
        this.uses = new MedicineUseReader(dates, references);
        this.mapped = mapped;
    }

    void map(Resource resource) {
        for (FactKind kind : kinds) {
            if (kind.resource().types().contains(resource.type())) {
                map(resource, kind);
            }
        }
    }

    private void map(Resource resource, FactKind kind) {
        Medicine medicine = medicines.read(resource, kind);
        if (medicine instanceof Medicine.Other) {
            return;
        }
        if (resource.doubt().isPresent()) {
            notUnderstood(resource, kind, resource.doubt().get());
            return;
        }
        MedicineUse use = uses.read(resource);
        if (use instanceof MedicineUse.None none) {
            mapped.exclude(resource, none.reason(), none.detail());
        } else if (kind.resource() == FactKind.Resource.DRAFT_ORDER) {
            if (use instanceof MedicineUse.Planned) {
                propose(resource, kind, medicine);
            }
        } else if (use instanceof MedicineUse.Planned) {
            mapped.exclude(resource, "only-planned");
        } else {
            taken(resource, kind, medicine, use);
        }
    }

    private void taken(Resource resource, FactKind kind, Medicine medicine, MedicineUse use) {
        if (use instanceof MedicineUse.Unclear unclear) {
            notUnderstood(resource, kind, unclear.what());
        } else if (use instanceof MedicineUse.Taken taken) {
            for (String drug : drugs(resource, kind, medicine)) {
                mapped.add(new Treated(
                        "Treated/" + resource.name() + "/" + kind.kind() + "/" + drug,
                        kind.kind(),
                        drug,
                        taken.running(),
                        taken.interrupted(),
                        taken.at(),
                        taken.until(),
                        List.of(resource.name())));
            }
        }
    }

    /** What a draft order of these kinds proposes; what the order's status is, is for whoever asks to know. */
    void proposed(Resource order) {
        for (FactKind kind : kinds) {
            if (kind.resource() == FactKind.Resource.DRAFT_ORDER
                    && kind.resource().types().contains(order.type())) {
                propose(order, kind, medicines.read(order, kind));
            }
        }
    }

    private void propose(Resource order, FactKind kind, Medicine medicine) {
        for (String drug : drugs(order, kind, medicine)) {
            String id = "Proposed/" + order.name() + "/" + kind.kind() + "/" + drug;
            mapped.add(new Proposed(id, kind.kind(), drug, List.of(order.name())));
        }
    }

    /** The drugs that are surely meant. What else there may be is made known to the rules and to the reader of the answer. */
    private Set<String> drugs(Resource resource, FactKind kind, Medicine medicine) {
        if (medicine instanceof Medicine.Named named) {
            if (!named.whole()) {
                notUnderstood(resource, kind, "medicine-in-part");
            }
            return named.drugs();
        }
        if (medicine instanceof Medicine.Unclear unclear) {
            notUnderstood(resource, kind, unclear.what());
        }
        return Set.of();
    }

    private void notUnderstood(Resource resource, FactKind kind, String what) {
        mapped.notUnderstood(resource, kind.kind(), what);
    }
}
