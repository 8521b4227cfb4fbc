package dev.rationale.hiv.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.StudyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The study files claim no more than the bibliography has verified. */
class BibliographyTest {

    /** What bears no date is visible from the day from which the guideline uses it. */
    private static final List<String> VERIFIED = List.of("verified", "verified-dated", "verified-undated");

    private static final Pattern IDENTIFIER = Pattern.compile("doi:(\\S+?)\\.?(?: |$)|PMID (\\d+)");

    private final List<StudyFile> studies =
            GuidelinePackages.read(PackageFiles.in(Bench.PACKAGE)).evidence().studies();

    @Test
    void hasAFileForEachEntry() throws IOException {
        assertThat(studies)
                .extracting(StudyFile::key)
                .containsAll(entries().stream().map(entry -> entry[0]).toList());
    }

    @Test
    void isVerifiedExactlyWhereTheBibliographyIs() throws IOException {
        for (String[] entry : entries()) {
            assertThat(study(entry[0]).evidence().verified()).as(entry[0]).isEqualTo(VERIFIED.contains(entry[1]));
        }
    }

    @Test
    void printsNoIdentifierThatWasNotVerified() throws IOException {
        for (String[] entry : entries()) {
            IDENTIFIER
                    .matcher(study(entry[0]).evidence().citation())
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(identifier -> assertThat(List.of(entry)).contains(identifier));
        }
    }

    @Test
    void callsNothingVerifiedInAStudyThatIsNot() {
        assertThat(studies).filteredOn(study -> !study.evidence().verified()).allSatisfy(study -> {
            assertThat(study.findings()).noneMatch(finding -> finding.verified());
            assertThat(study.figures()).noneMatch(StudyFile.Figure::verified);
        });
    }

    @Test
    void neverPrintsTheMisreadSlopeAsASlope() {
        assertThat(studies)
                .flatExtracting(StudyFile::figures)
                .filteredOn(figure -> figure.value().equals("2.4"))
                .allSatisfy(figure -> assertThat(figure.what().get("en")).startsWith("REDUCTION"));
    }

    @Test
    void saysNothingInNotesAndFiguresThatIsNotBorneOut() {
        Pattern forbidden =
                Pattern.compile("(?i)benign|bénin|\\b7 (?:patients|people|personnes)|no data below|\\bMI?U\\b");

        assertThat(studies)
                .flatExtracting(study -> study.notes().values())
                .noneMatch(note -> forbidden.matcher(note.toString()).find());
        assertThat(studies)
                .flatExtracting(StudyFile::figures)
                .noneMatch(figure -> forbidden
                        .matcher(figure.value() + " " + figure.measuredIn() + " " + figure.note())
                        .find());
    }

    @Test
    void namesEachFigureAndNoteInBothLanguages() {
        assertThat(studies).allSatisfy(study -> {
            assertThat(study.notes().keySet()).isIn(List.of(Set.of(), Set.of("en", "fr")));
            assertThat(study.figures())
                    .allSatisfy(figure -> assertThat(figure.what()).containsOnlyKeys("en", "fr"));
        });
    }

    private StudyFile study(String key) {
        return studies.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<String[]> entries() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/bibliography.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
