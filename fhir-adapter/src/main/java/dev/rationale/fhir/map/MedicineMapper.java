package dev.rationale.fhir.map;

import static dev.rationale.engine.guideline.ReadingAttribute.ALONE;
import static dev.rationale.engine.guideline.ReadingAttribute.AT;
import static dev.rationale.engine.guideline.ReadingAttribute.CLASSES;
import static dev.rationale.engine.guideline.ReadingAttribute.DRUG;
import static dev.rationale.engine.guideline.ReadingAttribute.DRUGS;
import static dev.rationale.engine.guideline.ReadingAttribute.END;
import static dev.rationale.engine.guideline.ReadingAttribute.INTERRUPTED;
import static dev.rationale.engine.guideline.ReadingAttribute.RUNNING;
import static dev.rationale.engine.guideline.ReadingAttribute.TELLING;
import static dev.rationale.engine.guideline.ReadingAttribute.UNTIL;

import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.terminology.ValueSetReader;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Exposures to medicines, and proposals of them, of the kinds that a package declares. */
final class MedicineMapper {

    private final MedicineKinds kinds;
    private final References references;
    private final MedicineReader medicines;
    private final MedicineUseReader uses;
    private final Purpose purpose;
    private final MedicineSwitches switches = new MedicineSwitches();
    private final Denials denials = new Denials();
    private final List<Course> courses = new ArrayList<>();
    private final FactMaker facts;
    private final MappingResult mapped;

    MedicineMapper(
            MedicineKinds kinds,
            Dates dates,
            References references,
            MedicineReader medicines,
            FactMaker facts,
            MappingResult mapped) {
        this.kinds = kinds;
        this.references = references;
        this.medicines = medicines;
        this.uses = new MedicineUseReader(dates, references);
        this.purpose = new Purpose(references);
        this.facts = facts;
        this.mapped = mapped;
    }

    void map(Resource resource) {
        if (kinds.areFrom(resource.type())) {
            map(resource, references.medicine(resource));
        }
    }

    private void map(Resource resource, References.Parts parts) {
        boolean proposed = false;
        for (FactKind kind : kinds.proposals()) {
            if (kind.from().contains(resource.type())) {
                proposed |= planned(resource, parts, kind);
            }
        }
        for (FactKind kind : kinds.exposures()) {
            if (kind.from().contains(resource.type())) {
                exposure(resource, parts, kind, proposed);
            }
        }
    }

    /** What only the end of a record decides. */
    void finish() {
        List<Course> read = Stream.concat(courses.stream(), switches.bounded().stream())
                .filter(course -> !isDenied(course))
                .toList();
        read.forEach(course -> course.addTo(facts));
        read.stream()
                .filter(course -> course.isLeftOpen(read))
                .forEach(course ->
                        mapped.notUnderstood(course.resource(), course.kind().kind(), "end-unknown"));
    }

    private boolean isDenied(Course course) {
        boolean denied = denials.contradict(course);
        if (denied) {
            mapped.notUnderstood(course.resource(), course.kind().kind(), "status-contradicted");
        }
        return denied;
    }

    /** True if the resource says of a medicine of the kind that it is planned. */
    private boolean planned(Resource resource, References.Parts parts, FactKind kind) {
        Recognised medicine = medicines.read(resource, parts, kind);
        if (medicine instanceof Recognised.Other || resource.doubt().isPresent()) {
            return false;
        }
        MedicineUse use = uses.read(resource);
        if (use instanceof MedicineUse.None none) {
            mapped.exclude(resource, none.reason(), none.detail());
        } else if (use instanceof MedicineUse.Planned) {
            each(resource, kind, medicine)
                    .forEach(read -> facts.add(kind, kind.type(), resource, part(kind, read), read));
            return true;
        }
        return false;
    }

    /** What a draft order proposes; what the order's status is, is for whoever asks to know. */
    void proposed(Resource order) {
        for (FactKind kind : kinds.proposals()) {
            if (kind.from().contains(order.type())) {
                each(order, kind, medicines.read(order, kind))
                        .forEach(read -> facts.draft(kind, order, part(kind, read), read));
            }
        }
    }

    private void exposure(Resource resource, References.Parts parts, FactKind kind, boolean proposed) {
        Recognised medicine = medicines.read(resource, parts, kind);
        if (medicine instanceof Recognised.Other other) {
            if (!other.as().isEmpty()) {
                mapped.exclude(resource, other.as());
            }
            return;
        }
        if (resource.doubt().isPresent()) {
            mapped.notUnderstood(resource, kind.kind(), resource.doubt().get());
            return;
        }
        if (kind.course()
                .notFor()
                .filter(reasons -> isFor(reasons, resource, kind))
                .isPresent()) {
            return;
        }
        MedicineUse use = uses.read(resource);
        if (medicine instanceof Recognised.Meant meant && isStatement(resource)) {
            denied(resource, kind, meant, use);
        }
        if (use instanceof MedicineUse.None none) {
            mapped.exclude(resource, none.reason(), none.detail());
        } else if (use instanceof MedicineUse.Taken && isForAnother(resource, kind)) {
            mapped.notUnderstood(resource, kind.kind(), "reason-unclear");
        } else if (use instanceof MedicineUse.Unclear unclear) {
            mapped.notUnderstood(resource, kind.kind(), unclear.what());
        } else if (use instanceof MedicineUse.Taken taken && taken.running() && isDoubted(resource, kind)) {
            mapped.notUnderstood(resource, kind.kind(), "status-contradicted");
        } else if (use instanceof MedicineUse.Taken taken) {
            taken(resource, kind, medicine, taken);
        } else if (!proposed) {
            mapped.exclude(resource, "only-planned");
        }
    }

    private static boolean isStatement(Resource resource) {
        return resource.type().equals("MedicationStatement");
    }

    /** What a statement says of a medicine that is not taken, or no more, counts against an order that is still open. */
    private void denied(Resource statement, FactKind kind, Recognised.Meant meant, MedicineUse use) {
        if (use instanceof MedicineUse.None none && none.detail().equals("not-taken")) {
            denials.notTaken(kind, meant.members(), uses.stated(statement));
        } else if (use instanceof MedicineUse.Taken taken
                && !taken.running()
                && !taken.until().equals(When.UNKNOWN)
                && statement.text("status").filter("stopped"::equals).isPresent()) {
            denials.stopped(kind, meant.members(), taken.until());
        }
    }

    private boolean isForAnother(Resource resource, FactKind kind) {
        return kind.course()
                .unclearFor()
                .filter(reasons -> purpose.isStated(resource, reasons))
                .isPresent();
    }

    private static boolean isDoubted(Resource resource, FactKind kind) {
        return Remarks.leaveOpen(resource) || Remarks.deny(resource, kind);
    }

    /** True of what is given for a reason of a value set, and of what may be. */
    private boolean isFor(ValueSetReader reasons, Resource resource, FactKind kind) {
        if (purpose.isStated(resource, reasons)) {
            mapped.exclude(resource, "given-to-prevent");
            return true;
        }
        boolean mentioned = purpose.isMentioned(resource, reasons);
        if (mentioned) {
            mapped.notUnderstood(resource, kind.kind(), "purpose-unclear");
        }
        return mentioned;
    }

    private void taken(Resource resource, FactKind kind, Recognised medicine, MedicineUse.Taken taken) {
        for (Map<ReadingAttribute, Object> read : each(resource, kind, medicine)) {
            read.put(AT, taken.at());
            read.put(UNTIL, taken.until());
            read.put(END, taken.end());
            read.put(RUNNING, taken.running());
            read.put(INTERRUPTED, taken.interrupted());
            Course course = new Course(kind, resource, part(kind, read), read);
            if (kind.course().switches()) {
                switches.add(course);
            } else {
                courses.add(course);
            }
        }
    }

    /** What is read of the medicines that are surely meant: of all together, or of each where a fact is of one. */
    private List<Map<ReadingAttribute, Object>> each(Resource resource, FactKind kind, Recognised medicine) {
        if (medicine instanceof Recognised.Unclear unclear) {
            mapped.notUnderstood(resource, kind.kind(), unclear);
        }
        if (!(medicine instanceof Recognised.Meant meant)) {
            return List.of();
        }
        if (!meant.whole()) {
            mapped.notUnderstood(resource, kind.kind(), "medicine-in-part");
        }
        Map<ReadingAttribute, Object> read = new EnumMap<>(ReadingAttribute.class);
        read.put(DRUGS, meant.members());
        read.put(CLASSES, meant.groups());
        read.put(ALONE, !meant.groups().isEmpty() && kind.course().notAlone().containsAll(meant.groups()));
        read.put(TELLING, kind.means().set().set().telling(meant.members()));
        return kind.type().has(DRUG)
                ? meant.members().stream().map(drug -> of(drug, read)).toList()
                : List.of(read);
    }

    private static Map<ReadingAttribute, Object> of(String drug, Map<ReadingAttribute, Object> read) {
        Map<ReadingAttribute, Object> one = new EnumMap<>(read);
        one.put(DRUG, drug);
        return one;
    }

    /** The facts of the engine's own types name their kind too: several kinds of one package become them. */
    private static String part(FactKind kind, Map<ReadingAttribute, Object> read) {
        return (kind.own() ? "" : "/" + kind.kind()) + (read.containsKey(DRUG) ? "/" + read.get(DRUG) : "");
    }
}
