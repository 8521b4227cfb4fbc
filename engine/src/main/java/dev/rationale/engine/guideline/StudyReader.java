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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a study of an evidence file and notes what is wrong with it. */
final class StudyReader {

    private final String path;
    private final String source;
    private final StudyYaml file;
    private final FileProblems faults;
    private final String key;

    private StudyReader(String path, String source, StudyYaml file) {
        this.path = path;
        this.source = source;
        this.file = file;
        this.faults = new FileProblems(path, source);
        this.key = file.key();
    }

    static Optional<StudyFile> read(String path, String source, StudyYaml file, List<Problem> problems) {
        StudyReader reader = new StudyReader(path, source, file);
        StudyFile study = reader.study();
        problems.addAll(reader.faults.all());
        return reader.faults.all().isEmpty() ? Optional.of(study) : Optional.empty();
    }

    private StudyFile study() {
        if (!path.equals("evidence/" + key + ".yaml")) {
            faults.add(
                    "E003", "key", "the file's key is '" + key + "'; expected a file name evidence/" + key + ".yaml");
        }
        String published = file.published();
        PublicationDate date = PublicationDate.parse(published).orElseGet(() -> {
            faults.add("E004", "published", "'published' is '" + published + "'; expected 2009, 2009-10 or 2009-10-15");
            return new PublicationDate(When.on(LocalDate.EPOCH), "day");
        });
        Evidence evidence = new Evidence(
                key,
                date.visibleFrom(),
                published,
                StudyDesign.valueOf(file.design()),
                file.participants() == null ? 0 : file.participants(),
                Certainty.valueOf(file.certainty()),
                Boolean.TRUE.equals(file.verified()),
                orEmpty(file.slides()),
                file.citation());
        return new StudyFile(
                path,
                source,
                evidence,
                date.precision(),
                populations(),
                orEmpty(file.findings()).stream()
                        .map(one -> finding(one, evidence.design()))
                        .toList(),
                retraction(date, evidence.citation()),
                file.notes() == null ? Map.of() : file.notes(),
                orEmpty(file.figures()).stream().map(this::figure).toList(),
                orEmpty(file.correctedBy()));
    }

    private List<Population> populations() {
        List<Population> populations = new ArrayList<>();
        for (StudyYaml.PopulationYaml one : orEmpty(file.populations())) {
            String place = "populations[" + populations.size() + "].criteria";
            populations.add(new Population(
                    key, orEmpty(one.trial()), criteria(one, place), one.strata() == null ? Map.of() : one.strata()));
        }
        return populations;
    }

    private List<Criterion> criteria(StudyYaml.PopulationYaml one, String place) {
        List<Criterion> criteria = new ArrayList<>();
        for (StudyYaml.CriterionYaml criterion : orEmpty(one.criteria())) {
            criteria.add(criterion(criterion, place + "[" + criteria.size() + "].characteristic"));
        }
        return criteria;
    }

    private Criterion criterion(StudyYaml.CriterionYaml one, String place) {
        boolean fromInclusive = one.above() == null;
        boolean toInclusive = one.below() == null && one.upTo() != null;
        Double lower = fromInclusive ? one.from() : one.above();
        Double upper = toInclusive ? one.upTo() : one.below();
        String name = one.characteristic();
        if (lower == null && upper == null) {
            criterion(place, name, "states no limit; expected from, above, below or upTo");
        }
        if (one.from() != null && one.above() != null) {
            criterion(place, name, "states two lower limits; expected from or above");
        }
        if (one.below() != null && one.upTo() != null) {
            criterion(place, name, "states two upper limits; expected below or upTo");
        }
        if (lower != null && upper != null && lower > upper) {
            criterion(place, name, "states no interval: " + lower + " is above " + upper);
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

    private void criterion(String place, String name, String what) {
        faults.add("E005", place, "criterion '" + name + "' " + what);
    }

    private Finding finding(StudyYaml.FindingYaml one, StudyDesign design) {
        return new Finding(
                key,
                one.claim(),
                Finding.EffectDirection.valueOf(one.bearing()),
                design,
                one.outcome(),
                Boolean.TRUE.equals(one.surrogate()),
                Boolean.TRUE.equals(one.verified()),
                one.slide() == null ? 0 : one.slide());
    }

    private StudyFile.Figure figure(StudyYaml.FigureYaml one) {
        return new StudyFile.Figure(
                one.what() == null ? Map.<String, String>of() : one.what(),
                orEmpty(one.arm()),
                one.value(),
                orEmpty(one.unit()),
                orEmpty(one.p()),
                one.slide() == null ? 0 : one.slide(),
                Boolean.TRUE.equals(one.verified()),
                orEmpty(one.note()),
                orEmpty(one.column()));
    }

    private Optional<RetractedEvidence> retraction(PublicationDate published, String citation) {
        StudyYaml.RetractionYaml retracted = file.retracted();
        if (retracted == null) {
            return Optional.empty();
        }
        String text = retracted.date();
        Optional<LocalDate> date =
                PublicationDate.parse(text).map(one -> one.when().earliest());
        if (date.isEmpty()) {
            faults.add("E006", "retracted", "'retracted: date' is '" + text + "', which is no day of the calendar");
            return Optional.empty();
        }
        if (date.get().isBefore(published.when().earliest())) {
            faults.add(
                    "E006", "retracted", "'retracted: date' is '" + text + "'; expected a date after the publication");
            return Optional.empty();
        }
        return Optional.of(new RetractedEvidence(key, date.get(), retracted.notice(), citation));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
