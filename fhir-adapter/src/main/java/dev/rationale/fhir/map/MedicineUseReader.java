package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.terminology.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads status, intent and dates of the four kinds of medication resource for the kinds that a package declares. */
final class MedicineUseReader {

    private static final Set<String> CONSIDERED = Set.of("proposal", "plan", "option");
    private static final Set<String> DAYS = Set.of("d", "day", "days");
    private static final Map<String, String> MEANINGS = Table.rows("medication-status.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("type") + " " + row.text("status"), row -> row.text("meaning")));

    private final Dates dates;

    MedicineUseReader(Dates dates) {
        this.dates = dates;
    }

    MedicineUse read(Resource resource) {
        String status = resource.text("status").orElse("");
        String meaning = MEANINGS.getOrDefault(resource.type() + " " + status, "");
        if (resource.text("doNotPerform").filter("true"::equals).isPresent()) {
            return new MedicineUse.None("do-not-perform", "");
        }
        boolean considered =
                resource.text("intent").filter(CONSIDERED::contains).isPresent();
        return switch (meaning) {
            case "not-valid" -> new MedicineUse.None("status-not-valid", status);
            case "planned" -> new MedicineUse.Planned();
            case "running", "interrupted", "over" -> considered ? new MedicineUse.Planned() : taken(resource, meaning);
            case "supplied" -> supplied(resource);
            default -> new MedicineUse.Unclear("status-unclear");
        };
    }

    private MedicineUse taken(Resource resource, String meaning) {
        When at = start(resource).orElse(When.UNKNOWN);
        When until = end(resource).orElse(When.UNKNOWN);
        return until.latest().isBefore(at.earliest())
                ? new MedicineUse.Unclear("period-contradictory")
                : new MedicineUse.Taken(meaning.equals("running"), meaning.equals("interrupted"), at, until);
    }

    private Optional<When> start(Resource resource) {
        Element element = resource.element();
        return resource.type().equals("MedicationRequest")
                ? bounds(element).flatMap(period -> dates.in(period, "start")).or(() -> dates.in(element, "authoredOn"))
                : dates.start(element, "effective");
    }

    private Optional<When> end(Resource resource) {
        Element element = resource.element();
        return resource.type().equals("MedicationRequest")
                ? bounds(element).flatMap(period -> dates.in(period, "end"))
                : dates.end(element, "effective");
    }

    private static Optional<Element> bounds(Element request) {
        return request.child("dosageInstruction")
                .flatMap(dosage -> dosage.child("timing"))
                .flatMap(timing -> timing.child("repeat"))
                .flatMap(repeat -> repeat.child("boundsPeriod"));
    }

    /** What was handed over is taken for as long as it lasts; how long, only its own days of supply say. */
    private MedicineUse supplied(Resource dispense) {
        Optional<When> at = dates.in(dispense.element(), "whenHandedOver");
        Optional<Long> days = dispense.child("daysSupply")
                .filter(supply -> supply.text("code")
                        .or(() -> supply.text("unit"))
                        .map(DAYS::contains)
                        .orElse(true))
                .flatMap(supply -> supply.text("value"))
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Long::valueOf);
        if (at.isEmpty() || days.isEmpty()) {
            return new MedicineUse.Unclear("supply-unclear");
        }
        return new MedicineUse.Taken(
                true, false, at.get(), When.on(at.get().latest().plusDays(days.get())));
    }
}
