package dev.rationale.committee.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.Style;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The typical patient of the inputs' table, with something supposed. */
class WhatIfTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final CaseRunner RUNNER = new CaseRunner(GUIDELINE);
    private static final ObjectNode GIVEN = Inputs.of(GUIDELINE).given();
    private static final PatientRecord PATIENT =
            new PatientRecord("Patient/1", Inputs.of(GUIDELINE).reference());
    private static final Clocks CLOCKS =
            Clocks.at(LocalDate.parse(GIVEN.path("asOf").asText()));

    @AfterAll
    static void close() {
        RUNNER.close();
        GUIDELINE.close();
    }

    @Test
    void aHigherCountTakesProphylaxisAwayAndSaysWhereItsRuleStops() {
        WhatIf answer = whatIf("cd4=250@2026-11-24");
        assertThat(advice(answer)).contains("GOES start-pcp-prophylaxis");
        assertThat(WhatIfText.text(answer, "en", Style.PLAIN))
                .contains("CD4 count 250 cells/µL on 2026-11-24 (instead of: CD4 count 150 cells/µL")
                .contains("Goes: Consider prophylaxis against Pneumocystis pneumonia")
                .contains("Rule start-pcp-prophylaxis.european-only now stops at line")
                .contains("Cd4Status( cells < 200 )");
    }

    @Test
    void theOtherWayRoundItAppearsAndSaysWhereItsRuleStoppedUntilThen() {
        Supposition higher = Supposition.of(List.of("cd4=250"), CLOCKS);
        PatientRecord patient = new SupposedPatient(GUIDELINE).with(PATIENT, higher);
        WhatIf answer = WhatIf.of(GUIDELINE, RUNNER, patient, CLOCKS, Supposition.of(List.of("cd4=150"), CLOCKS));
        assertThat(WhatIfText.text(answer, "fr", Style.PLAIN))
                .contains("Apparaît")
                .contains("start-pcp-prophylaxis.european-only s’arrêtait à la ligne");
    }

    @Test
    void theSameIsSaidTwice() {
        assertThat(WhatIfText.text(whatIf("cd4=90", "hivRna=5000"), "en", Style.PLAIN))
                .isEqualTo(WhatIfText.text(whatIf("cd4=90", "hivRna=5000"), "en", Style.PLAIN));
    }

    @Test
    void anEarlierDayOfTheEvidenceBringsBackWhatWasThoughtThen() {
        WhatIf answer = whatIf("evidenceAsOf=2003-12-31");
        assertThat(advice(answer)).contains("GOES il2-not-recommended", "APPEARS il2-only-in-trial");
    }

    @Test
    void aRetractedStudyIsToldAndChangesTheAnswer() {
        WhatIf answer = whatIf("evidence-=insight2009");
        assertThat(answer.changes()).isNotEmpty();
        assertThat(answer.after().retracted()).contains("insight2009");
        assertThat(WhatIfText.text(answer, "en", Style.PLAIN)).contains("no longer: ");
    }

    @Test
    void nothingSupposedThatMattersChangesNothing() {
        assertThat(whatIf("cd4=150@2026-11-24").changes()).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithWhatWasMeant() {
        assertThatThrownBy(() -> whatIf("cd5=150")).hasMessageContaining("Maybe 'cd4' was meant");
        assertThatThrownBy(() -> whatIf("cd4=many")).hasMessageContaining("'many' is no number");
        assertThatThrownBy(() -> whatIf("cd4=<50")).hasMessageContaining("no number");
        assertThatThrownBy(() -> whatIf("cd4=150@tomorrow")).hasMessageContaining("no date");
        assertThatThrownBy(() -> whatIf("cd4=150@2027-01-01")).hasMessageContaining("lies after 2026-11-24");
        assertThatThrownBy(() -> whatIf("cd4")).hasMessageContaining("supposes nothing");
        assertThatThrownBy(() -> whatIf("evidence-=insigth2009")).hasMessageContaining("'insight2009' was meant");
        assertThatThrownBy(() -> whatIf("evidenceAsOf=2003-12-31", "evidence-=insight2009"))
                .hasMessageContaining("nothing to retract");
    }

    private static WhatIf whatIf(String... supposed) {
        return WhatIf.of(GUIDELINE, RUNNER, PATIENT, CLOCKS, Supposition.of(List.of(supposed), CLOCKS));
    }

    private static List<String> advice(WhatIf answer) {
        return answer.changes().stream()
                .filter(AnswerChange::isAdvice)
                .map(change -> change.kind() + " " + change.code())
                .toList();
    }
}
