package dev.rationale.committee.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.Edited;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditsTest {

    @Test
    void eachKindOfEditIsFoundAndNothingElse() throws IOException {
        PackageFiles edited = Edited.with(Edited.PCP, "Cd4Status( cells < 200 )", "Cd4Status( cells < 190 )");
        edited = Edited.with(
                edited, "guideline.yaml", "{name: result-valid, value: 6,", "{name: result-valid, value: 4,");
        edited = Edited.with(
                edited, "guideline.yaml", "  developer:", "  funding: {en: a gift, fr: un don}\n  developer:");
        edited = Edited.with(edited, "evidence/insight2009.yaml", "participants: 5806", "participants: 5807");
        edited = Edited.with(
                edited,
                "messages/fr/recommendation.yaml",
                "title: Commencer la prophylaxie",
                "title: Débuter la prophylaxie");
        edited = edited.with(Map.of(
                "facts.yaml",
                edited.text("facts.yaml").orElseThrow()
                        + "  - {kind: weight, label: {en: weight, fr: poids}, of: result, measuredIn: kg, "
                        + "units: {kg: 1}, codes: [{system: 'http://codes.example', code: body-weight}]}\n",
                "rules/applicability/slope-missing.drl",
                "package rules.applicability\n"));
        try (Guideline older = Guidelines.bundled();
                Guideline newer = Guidelines.from(edited)) {
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
        }
    }
}
