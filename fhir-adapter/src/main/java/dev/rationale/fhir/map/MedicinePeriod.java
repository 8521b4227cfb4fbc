package dev.rationale.fhir.map;

import dev.rationale.engine.fact.When;
import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From when until when a medicine is taken, as its own dates and those of its dosage say. */
record MedicinePeriod(Dates dates) {

    Optional<When> start(Resource resource) {
        Element element = resource.element();
        List<Element> bounds = bounds(resource);
        Optional<When> dosed = bounds.isEmpty()
                ? Optional.empty()
                : bounds.stream().flatMap(one -> period(one, "start").stream()).min(Comparator.naturalOrder());
        return resource.type().equals("MedicationRequest")
                ? dosed.or(() -> dates.in(element, "authoredOn")).or(() -> valid(resource, "start"))
                : dates.start(element, "effective").or(() -> dosed);
    }

    /** The last day of all dosages; without one for each of them nobody says when it ends. */
    Optional<When> end(Resource resource) {
        Optional<When> own = dates.end(resource.element(), "effective");
        List<Element> bounds = bounds(resource);
        if (own.isPresent() || bounds.isEmpty()) {
            return own;
        }
        List<When> ends =
                bounds.stream().flatMap(one -> end(resource, one).stream()).toList();
        return ends.size() < dosages(resource).size()
                ? Optional.empty()
                : ends.stream().max(Comparator.naturalOrder());
    }

    /** True if an end is written, of all or of a dosage, that cannot be read: whether it goes on is not known. */
    boolean isEndUnread(Resource resource) {
        boolean own = resource.element()
                .choice("effective")
                .filter(choice -> choice.type().equals("Period"))
                .filter(choice -> dates.isUnread(choice.element(), "end"))
                .isPresent();
        return own
                || bounds(resource).stream()
                        .anyMatch(repeat -> repeat.child("boundsPeriod")
                                        .filter(period -> dates.isUnread(period, "end"))
                                        .isPresent()
                                || lengths(repeat)
                                        .anyMatch(length ->
                                                Span.read(length, false).isEmpty()));
    }

    private Optional<When> end(Resource resource, Element repeat) {
        return period(repeat, "end")
                .or(() -> lengths(repeat)
                        .flatMap(length -> Span.read(length, false).stream())
                        .findFirst()
                        .flatMap(span -> begun(resource).map(span::after)));
    }

    /** How long it is taken: of a range the longest. */
    private static Stream<Element> lengths(Element repeat) {
        return Stream.concat(
                repeat.child("boundsDuration").stream(),
                repeat.child("boundsRange").flatMap(range -> range.child("high")).stream());
    }

    private Optional<When> begun(Resource resource) {
        return resource.type().equals("MedicationDispense")
                ? dates.in(resource.element(), "whenHandedOver").or(() -> dates.in(resource.element(), "whenPrepared"))
                : start(resource);
    }

    private Optional<When> period(Element repeat, String side) {
        return repeat.child("boundsPeriod").flatMap(period -> dates.in(period, side));
    }

    private static List<Element> bounds(Resource resource) {
        List<Element> dosages = dosages(resource);
        return dosages.isEmpty()
                ? dosages
                : dosages.stream()
                        .flatMap(dosage -> dosage.child("timing").stream())
                        .flatMap(timing -> timing.child("repeat").stream())
                        .toList();
    }

    private static List<Element> dosages(Resource resource) {
        return resource.children(resource.type().equals("MedicationStatement") ? "dosage" : "dosageInstruction");
    }

    private Optional<When> valid(Resource request, String side) {
        return request.child("dispenseRequest")
                .flatMap(one -> one.child("validityPeriod"))
                .flatMap(period -> dates.in(period, side));
    }

    /** Until when everything that a prescription allows to be handed over lasts, repeats included. */
    Optional<When> supplied(Resource request, When start) {
        if (start.equals(When.UNKNOWN)) {
            return Optional.empty();
        }
        return span(request).map(span -> span.times(1 + repeats(request)).after(start));
    }

    /** Until when one supply of a prescription lasts. */
    Optional<When> lasting(Resource request, When start) {
        return span(request).map(span -> span.after(start));
    }

    private static Optional<Span> span(Resource request) {
        return request.child("dispenseRequest")
                .flatMap(one -> one.child("expectedSupplyDuration"))
                .flatMap(duration -> Span.read(duration, true));
    }

    private static int repeats(Resource request) {
        return request.child("dispenseRequest")
                .flatMap(one -> one.text("numberOfRepeatsAllowed"))
                .filter(count -> count.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
