package dev.rationale.committee.docs;

import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.StudyFile;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Tone;
import dev.rationale.pages.site.AttributesPage;
import dev.rationale.pages.site.AttributesPage.Attribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The source attributes that evidence-based decision support has to show: citation, developer, funding, dates; and which
 * attributes of the patient the rules really use, worked out from the DRL.
 */
final class AttributesContent {

    private AttributesContent() {}

    static AttributesPage page(SiteLanguage site) {
        SiteSource source = site.source();
        return new AttributesPage(
                site.frame("attributes"),
                site.words(),
                source(site),
                AttributeUse.of(source).stream().map(use -> used(site, use)).toList(),
                AttributeUse.inputTypes(source).entrySet().stream()
                        .map(input -> new Attribute(input.getKey(), String.valueOf(input.getValue())))
                        .toList());
    }

    private static List<Attribute> source(SiteLanguage site) {
        SiteSource source = site.source();
        Manifest manifest = source.guideline().manifest();
        Manifest.Publication publication = manifest.publication();
        return List.of(
                attribute(
                        site,
                        "guideline",
                        source.guideline().id().id() + " "
                                + source.guideline().id().version()),
                attribute(site, "digest", source.guideline().id().digest()),
                attribute(site, "citation", manifest.source()),
                stated(site, "developer", publication.developer()),
                stated(
                        site,
                        "funding",
                        Optional.ofNullable(publication.funding().get(site.language()))),
                stated(site, "released", publication.released()),
                stated(site, "revised", publication.revised()),
                attribute(site, "licence", manifest.licence()),
                attribute(site, "dates", dates(source)),
                attribute(site, "revision", revision(source)));
    }

    private static Attribute attribute(SiteLanguage site, String name, String value) {
        return new Attribute(site.say("attribute." + name), value);
    }

    /** What a package does not say is shown as not stated: an empty cell would look like an oversight of the page. */
    private static Attribute stated(SiteLanguage site, String name, Optional<?> value) {
        return attribute(site, name, value.map(Object::toString).orElseGet(() -> site.say("attribute.not-stated")));
    }

    private static AttributesPage.Use used(SiteLanguage site, AttributeUse.Use use) {
        Badge used = use.rules().isEmpty()
                ? new Badge(Tone.PLAIN, "✗", site.say("attribute.no"))
                : new Badge(
                        Tone.GOOD,
                        "✓",
                        site.say("attribute.yes", Map.of("rules", use.rules().size())));
        return new AttributesPage.Use(use.title().getOrDefault(site.language(), use.name()), used, use.rules());
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
