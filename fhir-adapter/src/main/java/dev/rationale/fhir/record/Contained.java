package dev.rationale.fhir.record;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Results that a report contains stand for themselves. What they leave to the report, it says for them. */
final class Contained {

    private static final Set<String> INHERITED = Set.of("subject", "status", "effectiveDateTime", "effectivePeriod", "issued");

    private Contained() {}

    static List<Resource> with(List<Resource> resources) {
        List<Resource> all = new ArrayList<>();
        for (Resource resource : resources) {
            all.add(resource);
            if (resource.type().equals("DiagnosticReport")) {
                resource.children("contained").stream()
                        .filter(one -> one.text("resourceType").filter("Observation"::equals).isPresent())
                        .forEach(one -> all.add(resource.containing(
                                "Observation", one.text("id").orElse(""), new InReport(resource.element(), one))));
            }
        }
        return all;
    }

    /** A contained result together with what it takes over from its report. */
    private record InReport(Element report, Element result) implements Element {

        private boolean isFromReport(String name) {
            boolean own = result.names().contains(name) || !INHERITED.contains(name);
            boolean dated = name.startsWith("effective") && result.choice("effective").isPresent();
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
