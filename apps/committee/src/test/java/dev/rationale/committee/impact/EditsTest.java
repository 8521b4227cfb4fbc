package dev.rationale.committee.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.cases.PackageDirectory;
import dev.rationale.committee.Edited;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class EditsTest {

    @Test
    void eachKindOfEditIsFoundAndNothingElse() throws IOException {
        Path edited = Edited.copy(Edited.PCP, "Cd4Status( cells < 200 )", "Cd4Status( cells < 190 )");
        replace(edited.resolve("guideline.yaml"), "{name: result-valid, value: 6,", "{name: result-valid, value: 4,");
        replace(edited.resolve("guideline.yaml"), "  developer:", "  funding: {en: a gift, fr: un don}\n  developer:");
        Files.writeString(
                edited.resolve("facts.yaml"),
                "  - {kind: weight, label: {en: weight, fr: poids}, resource: Observation, measuredIn: kg, "
                        + "units: {kg: 1}, codes: [{system: 'http://codes.example', code: body-weight}]}\n",
                StandardOpenOption.APPEND);
        replace(edited.resolve("evidence/insight2009.yaml"), "participants: 5806", "participants: 5807");
        replace(
                edited.resolve("messages/fr/recommendation.yaml"),
                "title: Commencer la prophylaxie",
                "title: Débuter la prophylaxie");
        Files.delete(edited.resolve("rules/applicability/slope-missing.drl"));
        try (Guideline older = Guidelines.bundled();
                Guideline newer = Guidelines.fromDirectory(edited)) {
            assertThat(Edits.between(older, older)).isEmpty();
            assertThat(Edits.between(older, newer))
                    .extracting(edit -> edit.kind() + " " + edit.subject() + " " + edit.aspect())
                    .contains(
                            "RULE continue-pcp-prophylaxis condition 3",
                            "RULE slope-missing ",
                            "PARAMETER result-valid value",
                            "STUDY insight2009 participants")
                    .anyMatch(edit -> edit.startsWith("TEXT fr: recommendation.start-"))
                    .filteredOn(edit -> edit.startsWith("MANIFEST"))
                    .containsExactly("MANIFEST guideline.yaml funding", "MANIFEST weight ");
            assertThat(Edits.between(older, newer))
                    .filteredOn(edit -> edit.subject().equals("continue-pcp-prophylaxis"))
                    .singleElement()
                    .satisfies(edit -> {
                        assertThat(edit.from()).isEqualTo("$cd4 : Cd4Status( cells < 200 )");
                        assertThat(edit.to()).isEqualTo("$cd4 : Cd4Status( cells < 190 )");
                    });
        } finally {
            PackageDirectory.delete(edited);
        }
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
