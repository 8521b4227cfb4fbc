package dev.rationale.committee.docs;

import dev.rationale.committee.docs.AttributeUse.Use;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.StudyFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The source attributes that evidence-based decision support has to show: citation, developer, funding, dates; and which
 * attributes of the patient the rules really use, worked out from the DRL.
 */
final class AttributesPage {

    private AttributesPage() {}

    static String html(SiteSource source, String language) {
        return SitePage.of(source, language, "attributes", page -> {
            Manifest manifest = source.guideline().manifest();
            page.heading(2, "attribute.source");
            page.table("attribute.source", "attribute.name", "attribute.value");
            page.row(
                    page.say("attribute.guideline"),
                    source.guideline().id().id() + " " + source.guideline().id().version());
            page.row(page.say("attribute.digest"), source.guideline().id().digest());
            page.row(page.say("attribute.citation"), manifest.source());
            Manifest.Publication publication = manifest.publication();
            stated(page, "developer", publication.developer());
            stated(page, "funding", Optional.ofNullable(publication.funding().get(language)));
            stated(page, "released", publication.released());
            stated(page, "revised", publication.revised());
            page.row(page.say("attribute.licence"), manifest.licence());
            page.row(page.say("attribute.dates"), dates(source));
            page.row(page.say("attribute.revision"), revision(source));
            page.endTable();
            page.heading(2, "attribute.patient");
            page.paragraph(page.say("attribute.introduction"));
            page.table("attribute.patient", "attribute.name", "attribute.used", "rule");
            for (Use use : AttributeUse.of(source)) {
                page.row(
                        use.title().getOrDefault(language, use.name()),
                        use.rules().isEmpty()
                                ? "✗ " + page.say("attribute.no")
                                : "✓ "
                                        + page.say(
                                                "attribute.yes",
                                                Map.of("rules", use.rules().size())),
                        use.rules().isEmpty() ? "–" : String.join(", ", use.rules()));
            }
            page.endTable();
            page.heading(2, "attribute.inputs");
            page.paragraph(page.say("attribute.inputs-introduction"));
            page.table("attribute.inputs", "attribute.fact", "attribute.rules");
            AttributeUse.inputTypes(source).forEach((type, rules) -> page.row(type, rules));
            page.endTable();
        });
    }

    /** What a package does not say is shown as not stated: an empty cell would look like an oversight of the page. */
    private static void stated(SitePage page, String attribute, Optional<?> value) {
        page.row(
                page.say("attribute." + attribute),
                value.map(Object::toString).orElseGet(() -> page.say("attribute.not-stated")));
    }

    private static String dates(SiteSource source) {
        List<StudyFile> studies = source.guideline().evidence().studies();
        return studies.stream()
                        .map(study -> study.evidence().published())
                        .min(String::compareTo)
                        .orElse("–") + " – "
                + studies.stream()
                        .map(study -> study.evidence().published())
                        .max(String::compareTo)
                        .orElse("–");
    }

    private static String revision(SiteSource source) {
        return source.guideline().rules().rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.metadata("Revision").orElse("–"), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
