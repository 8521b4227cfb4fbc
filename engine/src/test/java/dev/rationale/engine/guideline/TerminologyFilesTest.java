package dev.rationale.engine.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning.Meant;
import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.engine.terminology.ValueSetReader;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminologyFilesTest {

    private static final String HEAD = """
            id: statin
            title: Statins
            version: "1"
            date: 2026-11-29
            reads: medicine
            complete: [atc]
            sources: {index: {title: WHO ATC index}}
            """;

    private static final String SOUND = HEAD + """
            members:
              - name: simvastatin
                group: old
                names: {en: [simvastatin], es: [simvastatina]}
                brands: [Zocor]
                stems: [-vastatin]
                codes:
                  - {system: atc, code: C10AA01, display: simvastatin, source: index}
              - name: atorvastatin
                names: {en: [atorvastatin]}
                codes:
                  - {system: atc, code: C10AA05, source: index}
            others:
              - {name: ezetimibe, names: {en: [ezetimibe]}}
            combinations:
              - {of: [simvastatin, ezetimibe], brands: [Inegy]}
            """;

    @TempDir
    Path directory;

    private static List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        TerminologyFiles.read("terminology/statin.yaml", text, problems);
        return problems;
    }

    private static ValueSetReader reader() {
        return new ValueSetReader(TerminologyFiles.read("terminology/statin.yaml", SOUND, new ArrayList<>())
                .orElseThrow());
    }

    @Test
    void aSoundFileGivesItsSetWithAFingerprint() {
        ValueSet set = TerminologyFiles.read("terminology/statin.yaml", SOUND, new ArrayList<>())
                .orElseThrow();

        assertThat(set.members()).extracting(ValueSet.Entry::name).containsExactly("simvastatin", "atorvastatin");
        assertThat(set.digest()).matches("[0-9a-f]{64}");
        assertThat(set.rows()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: statin | id: statins | V002 | 1 | the name of the file",
                "reads: medicine | reads: medicin | Y004 | 5 | expected one of medicine, term",
                "date: 2026-11-29 | date: November | Y005 | 4 | a day such as",
                "brands: [Zocor] | brand: [Zocor] | Y002 | 12 | the key 'brand' is not known",
                "system: atc, code: C10AA05 | system: act, code: C10AA05 | V001 | 19 | the system 'act' is not known",
                "code: C10AA05 | code: C10AA01 | V003 | 19 | means both 'simvastatin' and 'atorvastatin'",
                "of: [simvastatin, ezetimibe] | of: [simvastatine, ezetimibe] | V004 | 23 | 'simvastatine' is neither",
                "code: C10AA05, source: index | code: C10AA05, source: indx | V005 | 19 | the source 'indx'"
            })
    void whatIsWrongIsToldAtItsLine(String write, String instead, String finding, int line, String what) {
        assertThat(problems(SOUND.replace(write, instead))).anySatisfy(problem -> {
            assertThat(problem.finding()).isEqualTo(finding);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
        });
    }

    @Test
    void aNearNameIsOffered() {
        assertThat(problems(SOUND.replace("[simvastatin, ezetimibe]", "[simvastatine, ezetimibe]")))
                .extracting(Problem::maybe)
                .containsExactly("'simvastatin' was meant.");
    }

    @Test
    void wordsAreReadByTheSet() {
        assertThat(reader().read(Described.inWords("Zocor 20 mg tablets at night")))
                .isInstanceOf(Meant.class);
        assertThat(reader().read(Described.inWords("Inegy 10/20")))
                .satisfies(meaning -> assertThat(((Meant) meaning).members()).containsExactly("simvastatin"));
        assertThat(reader().read(Described.inWords("ezetimibe 10 mg"))).isEqualTo(new Other(""));
        assertThat(reader().read(Described.inWords("pitavastatin 2 mg"))).isEqualTo(new Unclear(Why.LOOKS_LIKE));
        assertThat(reader().read(Described.inWords("simvastatin stopped"))).isEqualTo(new Unclear(Why.NEGATED));
    }

    @Test
    void aSetThatIsSharedIsPartOfThePackageAndOfItsDigest() throws IOException {
        Path guideline = directory.resolve("guidelines/tea");
        PackageFiles.in(Tea.DIRECTORY).writeTo(guideline);
        Path manifest = guideline.resolve("guideline.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "terminology: [statin]\n");
        Files.createDirectories(directory.resolve("guidelines/terminology"));
        Path shared = directory.resolve("guidelines/terminology/statin.yaml");

        assertThat(GuidelinePackages.inspect(PackageFiles.in(guideline)).problems())
                .extracting(Problem::finding)
                .contains("V007");
        Files.writeString(shared, SOUND);
        GuidelinePackage read = GuidelinePackages.read(PackageFiles.in(guideline));
        assertThat(read.terminology().ids()).containsExactly("statin");
        Files.writeString(shared, SOUND.replace("[Zocor]", "[Zocord]"));
        assertThat(GuidelinePackages.read(PackageFiles.in(guideline)).digest()).isNotEqualTo(read.digest());
        PackageFiles.in(guideline).writeTo(directory.resolve("elsewhere"));
        assertThat(GuidelinePackages.read(PackageFiles.in(directory.resolve("elsewhere")))
                        .terminology()
                        .ids())
                .containsExactly("statin");
    }
}
