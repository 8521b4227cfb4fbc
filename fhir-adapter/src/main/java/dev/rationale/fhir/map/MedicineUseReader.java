package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.table.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads status, intent and dates of the four kinds of medication resource: the one place that says what they mean. */
final class MedicineUseReader {

    private static final Set<String> CONSIDERED = Set.of("proposal", "plan", "option");
    private static final Map<String, String> MEANINGS = Table.rows("medication-status.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("type") + " " + row.text("status"), row -> row.text("meaning")));

    private final Dates dates;
    private final MedicinePeriod periods;
    private final References references;

    MedicineUseReader(Dates dates, References references) {
        this.dates = dates;
        this.periods = new MedicinePeriod(dates);
        this.references = references;
    }

    MedicineUse read(Resource resource) {
        String meaning = meaning(resource);
        if (isOrderNotTo(resource)) {
            return new MedicineUse.None("do-not-perform", "");
        }
        boolean considered = isConsidered(resource);
        return switch (meaning) {
            case "not-valid" -> new MedicineUse.None("status-not-valid", status(resource));
            case "planned" -> new MedicineUse.Planned();
            case "running", "interrupted", "over" -> considered ? new MedicineUse.Planned() : taken(resource, meaning);
            case "given" -> given(resource);
            case "supplied" -> supplied(resource);
            default -> new MedicineUse.Unclear("status-unclear");
        };
    }

    /** True of an order that may still lead to a dose. An order that is being written may lack its status. */
    static boolean mayBeGiven(Resource order) {
        boolean open = Set.of("running", "interrupted", "planned", "").contains(meaning(order));
        return open && !isOrderNotTo(order);
    }

    private static String meaning(Resource resource) {
        return MEANINGS.getOrDefault(resource.type() + " " + status(resource), "");
    }

    private static String status(Resource resource) {
        return resource.text("status").orElse("").toLowerCase(Locale.ROOT);
    }

    private static boolean isOrderNotTo(Resource resource) {
        return resource.text("doNotPerform").filter("true"::equals).isPresent();
    }

    /** What a patient reports to take is written as a plan too, and says that it is only a report. */
    private static boolean isConsidered(Resource resource) {
        boolean reported =
                resource.text("reportedBoolean").filter("true"::equals).isPresent()
                        || resource.child("reportedReference").isPresent();
        return !reported && resource.text("intent").filter(CONSIDERED::contains).isPresent();
    }

    /** The day of which a statement speaks: since when it says so, else when somebody said it. */
    When stated(Resource statement) {
        return periods.start(statement)
                .or(() -> dates.in(statement.element(), "dateAsserted"))
                .orElse(When.UNKNOWN);
    }

    /** What is completed ends on its own last day; where none is stated, a prescription ends with what it supplied. */
    private MedicineUse taken(Resource resource, String meaning) {
        When at = periods.start(resource).orElse(When.UNKNOWN);
        if (periods.isEndUnread(resource)) {
            return new MedicineUse.Unclear("end-not-understood");
        }
        boolean usedUp = status(resource).equals("completed");
        When until = periods.end(resource)
                .or(() -> usedUp ? periods.supplied(resource, at) : Optional.empty())
                .orElse(When.UNKNOWN);
        return until.latest().isBefore(at.earliest())
                ? new MedicineUse.Unclear("period-contradictory")
                : new MedicineUse.Taken(meaning.equals("running"), meaning.equals("interrupted"), at, until);
    }

    /** A dose that was given is over on the day of it. */
    private MedicineUse given(Resource administration) {
        When at = dates.start(administration.element(), "effective").orElse(When.UNKNOWN);
        When until = dates.end(administration.element(), "effective").orElse(at);
        return until.latest().isBefore(at.earliest())
                ? new MedicineUse.Unclear("period-contradictory")
                : new MedicineUse.Taken(false, false, at, until);
    }

    /** What was handed over is taken for as long as it lasts, by its own days of supply, else by the prescription's. */
    private MedicineUse supplied(Resource dispense) {
        Optional<When> at =
                dates.in(dispense.element(), "whenHandedOver").or(() -> dates.in(dispense.element(), "whenPrepared"));
        if (at.isEmpty()) {
            return new MedicineUse.Unclear("supply-unclear");
        }
        Optional<When> until = dispense.child("daysSupply").isPresent()
                ? dispense.child("daysSupply")
                        .flatMap(supply -> Span.read(supply, true))
                        .map(span -> span.after(at.get()))
                : periods.end(dispense).or(() -> prescription(dispense).flatMap(one -> periods.lasting(one, at.get())));
        return until.<MedicineUse>map(end -> new MedicineUse.Taken(true, false, at.get(), end))
                .orElseGet(() -> new MedicineUse.Unclear("supply-unclear"));
    }

    private Optional<Resource> prescription(Resource dispense) {
        Optional<Element> reference = dispense.child("authorizingPrescription");
        return reference.flatMap(to -> references.followed(dispense, to, "MedicationRequest"));
    }
}
