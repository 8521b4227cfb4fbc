package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.Optional;
import java.util.Set;

/** Reads status, intent and dates of the four kinds of medication resource. */
final class ExposureReader {

    private static final Set<String> INVALID =
            Set.of("entered-in-error", "cancelled", "not-done", "not-taken", "unknown", "declined", "preparation");
    private static final Set<String> OVER = Set.of("stopped", "completed", "revoked");
    private static final Set<String> CONSIDERED = Set.of("draft", "intended");
    private static final Set<String> CONSIDERED_INTENT = Set.of("proposal", "plan", "option");

    private final Dates dates;

    ExposureReader(Dates dates) {
        this.dates = dates;
    }

    /**
     * Reads a resource.
     *
     * @param lifelong true if the end of a supply does not end the treatment
     */
    MedicineUse read(Resource resource, boolean lifelong) {
        String status = resource.text("status").orElse("");
        if (status.isEmpty()) {
            return new MedicineUse.None("status-missing", "");
        }
        if (INVALID.contains(status)) {
            return new MedicineUse.None("status-not-valid", status);
        }
        if (resource.text("doNotPerform").filter("true"::equals).isPresent()) {
            return new MedicineUse.None("do-not-perform", "");
        }
        boolean considered = CONSIDERED.contains(status)
                || CONSIDERED_INTENT.contains(resource.text("intent").orElse(""));
        return considered ? new MedicineUse.Planned() : given(resource, status, lifelong);
    }

    /** True of an order that may still lead to a dose. An order that is being written may lack its status. */
    static boolean mayBeGiven(Resource order) {
        String status = order.text("status").orElse("");
        boolean notTo = order.text("doNotPerform").filter("true"::equals).isPresent();
        return !INVALID.contains(status) && !OVER.contains(status) && !notTo;
    }

    private MedicineUse given(Resource resource, String status, boolean lifelong) {
        Optional<When> at = start(resource);
        if (at.isEmpty()) {
            return new MedicineUse.None("date-missing", "");
        }
        Optional<When> end = end(resource, at.get());
        boolean used = status.equals("completed") && end.isEmpty() && !lifelong;
        Optional<When> recorded =
                end.filter(date -> !date.latest().isBefore(at.get().earliest()));
        boolean running = recorded.isPresent() || !(used || status.equals("stopped"));
        return new MedicineUse.Taken(running, false, at.get(), recorded.orElse(When.UNKNOWN));
    }

    private Optional<When> start(Resource resource) {
        Element element = resource.element();
        return switch (resource.type()) {
            case "MedicationRequest" ->
                bounds(element).flatMap(bounds -> dates.in(bounds, "start")).or(() -> dates.in(element, "authoredOn"));
            case "MedicationDispense" ->
                dates.in(element, "whenHandedOver").or(() -> dates.in(element, "whenPrepared"));
            default -> dates.start(element, "effective").or(() -> dates.in(element, "dateAsserted"));
        };
    }

    private Optional<When> end(Resource resource, When start) {
        Element element = resource.element();
        return switch (resource.type()) {
            case "MedicationRequest" -> bounds(element).flatMap(bounds -> dates.in(bounds, "end"));
            case "MedicationDispense" ->
                element.child("daysSupply")
                        .flatMap(days -> days.text("value"))
                        .filter(days -> days.matches("\\d{1,4}"))
                        .map(days -> When.on(start.latest().plusDays(Long.parseLong(days))));
            case "MedicationAdministration" -> dates.end(element, "effective").or(() -> Optional.of(start));
            default -> dates.end(element, "effective");
        };
    }

    private static Optional<Element> bounds(Element request) {
        return request.child("dosageInstruction")
                .flatMap(dosage -> dosage.child("timing"))
                .flatMap(timing -> timing.child("repeat"))
                .flatMap(repeat -> repeat.child("boundsPeriod"));
    }
}
