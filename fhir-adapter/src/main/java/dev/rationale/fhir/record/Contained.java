package dev.rationale.fhir.record;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.element.Url;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in something else stands for itself. What a contained result leaves to its report, the report says for it. A report whose
 * results are not there may tell anything of what it is about, as may a panel. The product of an activity in a care plan is a medicine
 * of which only the plan is known, and not whether it is taken.
 */
final class Contained {

    private static final String RESULT_MISSING = "result-missing";

    private static final Set<String> INHERITED =
            Set.of("subject", "status", "effectiveDateTime", "effectivePeriod", "issued");

    /** A report that was taken back, or for which nothing is there yet, has no result that could be missing. */
    private static final Set<String> NO_RESULT = Set.of("registered", "cancelled", "entered-in-error");

    private final Set<String> there = new HashSet<>();

    private Contained(List<Resource> resources) {
        for (Resource resource : resources) {
            there.add(resource.type() + "/" + resource.id());
            there.add(resource.fullUrl());
        }
    }

    static List<Resource> with(List<Resource> resources) {
        Contained contained = new Contained(resources);
        List<Resource> all = new ArrayList<>();
        for (Resource resource : resources) {
            all.add(resource.type().equals("Observation") ? contained.panel(resource) : resource);
            switch (resource.type()) {
                case "DiagnosticReport" -> contained.results(resource, all);
                case "CarePlan" -> products(resource, all);
                default -> {}
            }
        }
        return all;
    }

    private void results(Resource report, List<Resource> all) {
        List<Element> contained = report.children("contained").stream()
                .filter(one ->
                        one.text("resourceType").filter("Observation"::equals).isPresent())
                .toList();
        contained.forEach(one -> all.add(
                report.containing("Observation", one.text("id").orElse(""), new InReport(report.element(), one))));
        Optional<Element> code = report.child("code");
        Optional<Element> subject = report.child("subject");
        boolean over = report.text("status").filter(NO_RESULT::contains).isPresent();
        if (!over && isIncomplete(report, contained) && code.isPresent() && subject.isPresent()) {
            Element missing = Element.holding(Map.of("code", code.get(), "subject", subject.get()));
            all.add(report.containing("Observation", RESULT_MISSING, missing).doubted(RESULT_MISSING));
        }
    }

    /** A panel without a value of its own tells by its members; where one of these is not there, its result is missing. */
    private Resource panel(Resource observation) {
        List<Element> members = observation.children("hasMember");
        boolean bare = observation.element().choice("value").isEmpty()
                && observation.children("component").isEmpty();
        return bare && members.stream().anyMatch(member -> !isThere(member))
                ? observation.doubted(RESULT_MISSING)
                : observation;
    }

    private boolean isIncomplete(Resource report, List<Element> contained) {
        List<Element> results = report.children("result");
        boolean none = results.isEmpty() && contained.isEmpty();
        return none || results.stream().anyMatch(result -> !isThere(result));
    }

    private boolean isThere(Element result) {
        String reference = Url.withoutVersion(result.text("reference").orElse(""));
        String tail = reference.substring(reference.lastIndexOf("/Observation/") + 1);
        boolean named = !reference.isEmpty() && !tail.isEmpty();
        return named && (reference.startsWith("#") || there.contains(reference) || there.contains(tail));
    }

    private static void products(Resource plan, List<Resource> all) {
        List<Element> activities = plan.children("activity");
        for (int index = 0; index < activities.size(); index++) {
            Optional<Element> product =
                    activities.get(index).child("detail").flatMap(detail -> detail.child("productCodeableConcept"));
            Optional<Element> subject = plan.child("subject");
            if (product.isPresent() && subject.isPresent()) {
                Element medicine = Element.holding(Map.of(
                        "status", Element.value("unknown"),
                        "subject", subject.get(),
                        "medicationCodeableConcept", product.get()));
                all.add(plan.containing("MedicationStatement", "activity-" + index, medicine));
            }
        }
    }

    /** A contained result together with what it takes over from its report. */
    private record InReport(Element report, Element result) implements Element {

        private boolean isFromReport(String name) {
            boolean own = result.names().contains(name) || !INHERITED.contains(name);
            boolean dated =
                    name.startsWith("effective") && result.choice("effective").isPresent();
            return !own && !dated;
        }

        @Override
        public Set<String> names() {
            Set<String> names = new TreeSet<>(result.names());
            INHERITED.stream().filter(this::isFromReport).forEach(names::add);
            return names;
        }

        @Override
        public List<Element> children(String name) {
            return (isFromReport(name) ? report : result).children(name);
        }

        @Override
        public Optional<String> text() {
            return result.text();
        }

        @Override
        public Optional<Choice> choice(String name) {
            boolean inherited = name.equals("effective") && result.choice(name).isEmpty();
            return (inherited ? report : result).choice(name);
        }
    }
}
