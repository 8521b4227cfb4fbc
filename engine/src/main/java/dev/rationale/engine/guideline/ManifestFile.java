package dev.rationale.engine.guideline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code guideline.yaml} as written. */
record ManifestFile(
        String id,
        String version,
        @Nullable Map<String, String> title,
        String source,
        String licence,
        List<String> languages,
        List<String> phases,
        @Nullable List<String> literature,
        @Nullable List<String> claims,
        @Nullable List<ItemYaml> recommendations,
        @Nullable List<QuestionYaml> questions,
        @Nullable List<OrderYaml> orders,
        @Nullable List<NumberYaml> parameters,
        @Nullable List<String> terminology,
        @Nullable Map<String, JsonNode> profile,
        @Nullable PicturesYaml pictures,
        @Nullable PublicationYaml publication) {

    /** How urgent a recommendation is unless something else is written. */
    private static final String QUIETEST = "info";

    /** One recommendation; {@code indicator} is how urgent it is ({@code info} unless stated). */
    record ItemYaml(String code, String question, @Nullable String indicator) {}

    /** One question that has to be raised. */
    record QuestionYaml(
            String code, List<String> raisedBy, @Nullable Boolean onOrder) {}

    /** One test that can be ordered. */
    record OrderYaml(
            String test, @JsonProperty("for") List<String> requests, String system, String code, String display) {}

    /** One parameter. */
    record NumberYaml(String name, double value, String unit, String source) {}

    /** Who made it, on whose money, and when. */
    record PublicationYaml(
            @Nullable String developer,
            @Nullable Map<String, String> funding,
            @Nullable String released,
            @Nullable String revised) {}

    static Optional<Manifest> read(PackageFiles files, YamlFiles yaml, List<Problem> problems) {
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
        return yaml.read(GuidelinePackages.MANIFEST, text, ManifestFile.class, "guideline")
                .flatMap(file -> file.manifest(files, text, problems));
    }

    private Optional<Manifest> manifest(PackageFiles files, String text, List<Problem> problems) {
        FileProblems faults = new FileProblems(GuidelinePackages.MANIFEST, text);
        Manifest manifest = new Manifest(
                id,
                version,
                title == null ? Map.of() : title,
                source,
                licence,
                languages,
                phases,
                literature == null ? List.of() : literature,
                claims == null ? List.of() : claims,
                recommended(),
                raised(),
                ordered(),
                numbers(),
                ValueSetYaml.orNone(terminology),
                ProfileYaml.read(profile == null ? Map.of() : profile, faults),
                pictures == null ? Pictures.NONE : pictures.read(faults),
                publication(faults));
        once("phase", "phases[%d]", manifest.phases(), faults);
        first(manifest, faults);
        once("claim", "claims[%d]", manifest.claims(), faults);
        once(
                "recommendation code",
                "recommendations[%d].code",
                manifest.recommendations().stream()
                        .map(Manifest.Recommended::code)
                        .toList(),
                faults);
        once(
                "question",
                "questions[%d].code",
                manifest.questions().stream().map(Manifest.Question::code).toList(),
                faults);
        once(
                "order",
                "orders[%d].test",
                manifest.orders().stream().map(Manifest.Order::test).toList(),
                faults);
        once(
                "parameter",
                "parameters[%d].name",
                manifest.parameters().stream().map(Parameter::name).toList(),
                faults);
        once("value set", "terminology[%d]", manifest.terminology(), faults);
        shared(manifest, files, faults);
        problems.addAll(faults.all());
        return faults.all().isEmpty() ? Optional.of(manifest) : Optional.empty();
    }

    private static void shared(Manifest manifest, PackageFiles files, FileProblems faults) {
        for (int index = 0; index < manifest.terminology().size(); index++) {
            String id = manifest.terminology().get(index);
            if (!files.canonical().containsKey(SharedTerminology.path(id))) {
                faults.add(
                        "V007",
                        "terminology[" + index + "]",
                        "the value set '" + id + "' is in no folder 'terminology' beside the package or above it");
            }
        }
    }

    private Manifest.Publication publication(FileProblems faults) {
        if (publication == null) {
            return new Manifest.Publication(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
        }
        Optional<LocalDate> released = day("released", publication.released(), faults);
        Optional<LocalDate> revised = day("revised", publication.revised(), faults);
        if (released.isPresent() && revised.filter(released.get()::isAfter).isPresent()) {
            faults.add("M009", "publication.revised", "'revised' is " + revised.get() + ", before the release");
        }
        return new Manifest.Publication(
                Optional.ofNullable(publication.developer()),
                publication.funding() == null ? Map.of() : publication.funding(),
                released,
                revised);
    }

    private static Optional<LocalDate> day(String key, @Nullable String written, FileProblems faults) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            faults.add(
                    "M009",
                    "publication." + key,
                    "'" + key + "' is '" + written + "'; expected a day such as 2026-11-24");
            return Optional.empty();
        }
    }

    /** What no patient changes is settled before anything is asked of one. */
    private static void first(Manifest manifest, FileProblems faults) {
        List<String> first = manifest.phases()
                .subList(
                        0,
                        Math.min(manifest.literature().size(), manifest.phases().size()));
        if (!first.equals(manifest.literature())
                || first.size() == manifest.phases().size()) {
            faults.add(
                    "M013",
                    "literature",
                    "'literature' is " + manifest.literature() + "; expected the first of the phases "
                            + manifest.phases() + ", and others after them");
        }
    }

    private static void once(String what, String key, List<String> names, FileProblems faults) {
        Set<String> seen = new TreeSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> faults.add(
                        "M002", key.formatted(names.indexOf(name)), "the " + what + " '" + name + "' is listed twice"));
    }

    private List<Manifest.Recommended> recommended() {
        List<ItemYaml> written = recommendations == null ? List.of() : recommendations;
        return written.stream()
                .map(item -> new Manifest.Recommended(
                        item.code(), item.question(), item.indicator() == null ? QUIETEST : item.indicator()))
                .toList();
    }

    private List<Manifest.Question> raised() {
        List<QuestionYaml> written = questions == null ? List.of() : questions;
        return written.stream()
                .map(one -> new Manifest.Question(one.code(), one.raisedBy(), Boolean.TRUE.equals(one.onOrder())))
                .toList();
    }

    private List<Manifest.Order> ordered() {
        List<OrderYaml> written = orders == null ? List.of() : orders;
        return written.stream()
                .map(one -> new Manifest.Order(one.test(), one.requests(), one.system(), one.code(), one.display()))
                .toList();
    }

    private List<Parameter> numbers() {
        List<NumberYaml> written = parameters == null ? List.of() : parameters;
        return written.stream()
                .map(number -> new Parameter(number.name(), number.value(), number.unit(), number.source()))
                .toList();
    }
}
