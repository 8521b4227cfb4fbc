package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code guideline.yaml} as written. */
record ManifestFile(
        @Nullable String id,
        @Nullable String version,
        @Nullable String vocabulary,
        @Nullable Map<String, String> title,
        @Nullable String source,
        @Nullable String licence,
        @Nullable List<String> languages,
        @Nullable List<String> phases,
        @Nullable List<String> claims,
        @Nullable List<ItemYaml> recommendations,
        @Nullable List<NumberYaml> parameters,
        @Nullable PublicationYaml publication) {

    /** How loudly a CDS Hooks card can speak, the quietest first. */
    private static final List<String> INDICATORS = List.of("info", "warning", "critical");

    /** One recommendation; {@code indicator} is how loudly a card says it ({@code info} unless stated). */
    record ItemYaml(
            @Nullable String code,
            @Nullable String question,
            @Nullable String indicator) {}

    /** One parameter. */
    record NumberYaml(
            @Nullable String name,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String source) {}

    /** Who made it, on whose money, and when. */
    record PublicationYaml(
            @Nullable String developer,
            @Nullable Map<String, String> funding,
            @Nullable String released,
            @Nullable String revised) {}

    static Optional<Manifest> read(PackageFiles files, List<Problem> problems) {
        String text = files.canonical().get(GuidelinePackages.MANIFEST);
        if (text == null) {
            problems.add(new Problem(
                    "M001",
                    GuidelinePackages.MANIFEST,
                    0,
                    "the file is missing",
                    "the directory is not a guideline package."));
            return Optional.empty();
        }
        Optional<ManifestFile> read = YamlFile.read(GuidelinePackages.MANIFEST, text, ManifestFile.class, problems);
        return read.flatMap(file -> file.manifest(text, problems));
    }

    private Optional<Manifest> manifest(String text, List<Problem> problems) {
        Required required = new Required(GuidelinePackages.MANIFEST, text);
        Manifest manifest = new Manifest(
                required.text("id", id),
                required.text("version", version),
                required.text("vocabulary", vocabulary),
                title == null ? Map.of() : title,
                required.text("source", source),
                required.text("licence", licence),
                required.list("languages", languages),
                required.list("phases", phases),
                claims == null ? List.of() : claims,
                recommended(required),
                parameters(required),
                publication(required));
        once("phase", manifest.phases(), required);
        once("claim", manifest.claims(), required);
        once(
                "recommendation code",
                manifest.recommendations().stream()
                        .map(Manifest.Recommended::code)
                        .toList(),
                required);
        once("parameter", manifest.parameters().stream().map(Parameter::name).toList(), required);
        problems.addAll(required.problems());
        return required.problems().isEmpty() ? Optional.of(manifest) : Optional.empty();
    }

    private Manifest.Publication publication(Required required) {
        if (publication == null) {
            return new Manifest.Publication(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
        }
        Optional<LocalDate> released = day("released", publication.released(), required);
        Optional<LocalDate> revised = day("revised", publication.revised(), required);
        if (released.isPresent() && revised.filter(released.get()::isAfter).isPresent()) {
            required.add("M009", "'revised' is " + revised.get() + ", before the release", "revised:");
        }
        return new Manifest.Publication(
                Optional.ofNullable(publication.developer()),
                publication.funding() == null ? Map.of() : publication.funding(),
                released,
                revised);
    }

    private static Optional<LocalDate> day(String key, @Nullable String written, Required required) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            required.add("M009", "'" + key + "' is '" + written + "'; expected a day such as 2026-11-24", key + ":");
            return Optional.empty();
        }
    }

    private static void once(String what, List<String> names, Required required) {
        Set<String> seen = new TreeSet<>();
        names.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .forEach(name -> required.add("M002", "the " + what + " '" + name + "' is listed twice", name));
    }

    private List<Manifest.Recommended> recommended(Required required) {
        List<Manifest.Recommended> all = new ArrayList<>();
        for (ItemYaml item : recommendations == null ? List.<ItemYaml>of() : recommendations) {
            all.add(new Manifest.Recommended(
                    required.text("recommendations: code", item.code()),
                    required.text("recommendations: question", item.question()),
                    indicator(item, required)));
        }
        return all;
    }

    private static String indicator(ItemYaml item, Required required) {
        String written = item.indicator() == null ? INDICATORS.get(0) : item.indicator();
        if (!INDICATORS.contains(written)) {
            required.problem(
                    "M003",
                    "'indicator' is '" + written + "'; expected one of " + String.join(", ", INDICATORS),
                    Nearest.maybe(written, INDICATORS),
                    "indicator: " + written);
        }
        return written;
    }

    private List<Parameter> parameters(Required required) {
        List<Parameter> all = new ArrayList<>();
        for (NumberYaml number : parameters == null ? List.<NumberYaml>of() : parameters) {
            String name = required.text("parameters: name", number.name());
            if (number.value() == null) {
                required.add("M004", "parameter '" + name + "' has no value", "name: " + name);
                continue;
            }
            all.add(new Parameter(
                    name,
                    number.value(),
                    required.text("parameters: unit", number.unit()),
                    required.text("parameters: source", number.source())));
        }
        return all;
    }
}
