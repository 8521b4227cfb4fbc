package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence files of a package. What is visible changes only on the days of publications and retractions, so it is gathered once for each. */
final class EvidenceFiles implements EvidenceLibrary {

    private final List<StudyFile> studies;
    private final TreeSet<LocalDate> changes;
    private final Map<LocalDate, List<Fact>> visibleSince = new ConcurrentHashMap<>();

    EvidenceFiles(List<StudyFile> studies) {
        this.studies =
                studies.stream().sorted(Comparator.comparing(StudyFile::key)).toList();
        this.changes = studies.stream()
                .flatMap(study -> Stream.concat(
                        Stream.of(study.evidence().visibleFrom()),
                        study.retraction().stream().map(retraction -> retraction.retracted())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static EvidenceFiles read(PackageFiles files, YamlFiles yaml, List<Problem> problems) {
        List<StudyFile> studies = new ArrayList<>();
        files.texts("evidence/", ".yaml")
                .forEach((path, text) -> yaml.read(path, text, StudyYaml.class, "evidence")
                        .flatMap(file -> StudyReader.read(path, text, file, problems))
                        .ifPresent(studies::add));
        return new EvidenceFiles(studies);
    }

    @Override
    public List<StudyFile> studies() {
        return studies;
    }

    @Override
    public Optional<StudyFile> study(String key) {
        return studies.stream().filter(study -> study.key().equals(key)).findFirst();
    }

    @Override
    public List<Fact> visibleAt(LocalDate evidenceAsOf) {
        LocalDate change = changes.floor(evidenceAsOf);
        return change == null ? List.of() : visibleSince.computeIfAbsent(change, this::gathered);
    }

    private List<Fact> gathered(LocalDate day) {
        return studies.stream()
                .filter(study -> !study.evidence().visibleFrom().isAfter(day))
                .flatMap(study -> facts(study, day))
                .sorted(Comparator.comparing(Fact::id))
                .toList();
    }

    private static Stream<Fact> facts(StudyFile study, LocalDate evidenceAsOf) {
        boolean retracted = study.retraction()
                .filter(retraction -> !retraction.retracted().isAfter(evidenceAsOf))
                .isPresent();
        return retracted
                ? study.retraction().stream().map(Fact.class::cast)
                : Stream.concat(
                        Stream.of(study.evidence()),
                        Stream.concat(study.populations().stream(), study.findings().stream()));
    }
}
