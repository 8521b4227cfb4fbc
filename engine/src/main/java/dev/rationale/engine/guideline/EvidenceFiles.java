package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evidence files of a package.
 *
 * @param studies by key
 */
record EvidenceFiles(List<StudyFile> studies) implements EvidenceLibrary {

    EvidenceFiles {
        studies = studies.stream().sorted(Comparator.comparing(StudyFile::key)).toList();
    }

    static EvidenceFiles read(PackageFiles files, List<Problem> problems) {
        List<StudyFile> studies = new ArrayList<>();
        files.texts("evidence/", ".yaml")
                .forEach((path, text) -> YamlFile.read(path, text, StudyYaml.class, problems)
                        .flatMap(file -> StudyReader.read(path, text, file, problems))
                        .ifPresent(studies::add));
        return new EvidenceFiles(studies);
    }

    @Override
    public Optional<StudyFile> study(String key) {
        return studies.stream().filter(study -> study.key().equals(key)).findFirst();
    }

    @Override
    public List<Fact> visibleAt(LocalDate evidenceAsOf) {
        return studies.stream()
                .filter(study -> !study.evidence().visibleFrom().isAfter(evidenceAsOf))
                .flatMap(study -> facts(study, evidenceAsOf))
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
