package dev.rationale.engine.guideline;

import dev.rationale.engine.evidence.Criterion;
import dev.rationale.engine.evidence.Evidence;
import dev.rationale.engine.evidence.Finding;
import dev.rationale.engine.evidence.Population;
import dev.rationale.engine.evidence.RetractedEvidence;
import dev.rationale.engine.evidence.StudyDesign;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.grade.Certainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a study of an evidence file and notes what is wrong with it. */
final class StudyReader {

    private final String path;
    private final String source;
    private final StudyYaml file;
    private final Required required;
    private final String key;

    private StudyReader(String path, String source, StudyYaml file) {
        this.path = path;
        this.source = source;
        this.file = file;
        this.required = new Required(path, source);
        this.key = required.text("key", file.key());
    }

    static Optional<StudyFile> read(String path, String source, StudyYaml file, List<Problem> problems) {
        StudyReader reader = new StudyReader(path, source, file);
        StudyFile study = reader.study();
        problems.addAll(reader.required.problems());
        return reader.required.problems().isEmpty() ? Optional.of(study) : Optional.empty();
    }

    private StudyFile study() {
        if (!path.equals("evidence/" + key + ".yaml")) {
            required.add(
                    "E003", "the file's key is '" + key + "'; expected a file name evidence/" + key + ".yaml", "key:");
        }
        String published = required.text("published", file.published());
        PublicationDate date = PublicationDate.parse(published).orElseGet(() -> {
            required.add(
                    "E004", "'published' is '" + published + "'; expected 2009, 2009-10 or 2009-10-15", "published:");
            return new PublicationDate(When.on(LocalDate.EPOCH), "day");
        });
        Evidence evidence = new Evidence(
                key,
                date.visibleFrom(),
                published,
                required.label("design", file.design(), StudyDesign.class),
                file.participants() == null ? 0 : file.participants(),
                required.label("certainty", file.certainty(), Certainty.class),
                Boolean.TRUE.equals(file.verified()),
                orEmpty(file.slides()),
                required.text("citation", file.citation()));
        return new StudyFile(
                path,
                source,
                evidence,
                date.precision(),
                orEmpty(file.populations()).stream().map(this::population).toList(),
                orEmpty(file.findings()).stream()
                        .map(one -> finding(one, evidence.design()))
                        .toList(),
                retraction(date, evidence.citation()),
                file.notes() == null ? Map.of() : file.notes(),
                orEmpty(file.figures()).stream().map(this::figure).toList(),
                orEmpty(file.correctedBy()));
    }

    private Population population(StudyYaml.PopulationYaml one) {
        return new Population(
                key,
                orEmpty(one.trial()),
                orEmpty(one.criteria()).stream().map(this::criterion).toList(),
                one.strata() == null ? Map.of() : one.strata());
    }

    private Criterion criterion(StudyYaml.CriterionYaml one) {
        boolean fromInclusive = one.above() == null;
        boolean toInclusive = one.below() == null && one.upTo() != null;
        Double lower = fromInclusive ? one.from() : one.above();
        Double upper = toInclusive ? one.upTo() : one.below();
        String name = required.text("criteria: characteristic", one.characteristic());
        if (lower == null && upper == null) {
            criterion(name, "states no limit; expected from, above, below or upTo");
        }
        if (one.from() != null && one.above() != null) {
            criterion(name, "states two lower limits; expected from or above");
        }
        if (one.below() != null && one.upTo() != null) {
            criterion(name, "states two upper limits; expected below or upTo");
        }
        if (lower != null && upper != null && lower > upper) {
            criterion(name, "states no interval: " + lower + " is above " + upper);
            return new Criterion(name, Bounds.UNKNOWN);
        }
        return new Criterion(
                name,
                new Bounds(
                        lower == null ? Double.NEGATIVE_INFINITY : lower,
                        fromInclusive && lower != null,
                        upper == null ? Double.POSITIVE_INFINITY : upper,
                        toInclusive));
    }

    private void criterion(String name, String what) {
        required.add("E005", "criterion '" + name + "' " + what, "characteristic: " + name);
    }

    private Finding finding(StudyYaml.FindingYaml one, StudyDesign design) {
        return new Finding(
                key,
                required.text("findings: claim", one.claim()),
                required.label("findings: bearing", one.bearing(), Finding.Bearing.class),
                design,
                required.text("findings: outcome", one.outcome()),
                Boolean.TRUE.equals(one.surrogate()),
                Boolean.TRUE.equals(one.verified()),
                one.slide() == null ? 0 : one.slide());
    }

    private StudyFile.Figure figure(StudyYaml.FigureYaml one) {
        return new StudyFile.Figure(
                one.what() == null ? Map.<String, String>of() : one.what(),
                orEmpty(one.arm()),
                required.text("figures: value", one.value()),
                orEmpty(one.unit()),
                orEmpty(one.p()),
                one.slide() == null ? 0 : one.slide(),
                Boolean.TRUE.equals(one.verified()),
                orEmpty(one.note()));
    }

    private Optional<RetractedEvidence> retraction(PublicationDate published, String citation) {
        StudyYaml.RetractionYaml retracted = file.retracted();
        if (retracted == null) {
            return Optional.empty();
        }
        String text = required.text("retracted: date", retracted.date());
        Optional<LocalDate> date =
                PublicationDate.parse(text).map(one -> one.when().earliest());
        if (date.isEmpty() || date.get().isBefore(published.when().earliest())) {
            required.add(
                    "E006", "'retracted: date' is '" + text + "'; expected a date after the publication", "retracted:");
            return Optional.empty();
        }
        return Optional.of(new RetractedEvidence(
                key, date.get(), required.text("retracted: notice", retracted.notice()), citation));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
