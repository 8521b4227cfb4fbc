package dev.rationale.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.LanguageService;
import dev.rationale.authoring.Packages;
import dev.rationale.authoring.Remark;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FullCheckTest {

    private static final String START = "rules/recommendation/start.drl";
    private static final Draft SAVED = Draft.of(Packages.example());

    private final FullCheck check = new FullCheck(new LanguageService(Packages.TODAY), List.of());

    @AfterEach
    void close() {
        check.close();
    }

    private Checked checked(Draft draft) {
        return check.check(draft, new Cancellation(), CheckListener.NOBODY);
    }

    private static Draft edited(String file, String from, String to) {
        String text = SAVED.text(file).orElseThrow();
        assertThat(text).contains(from);
        return SAVED.with(file, text.replace(from, to));
    }

    @Test
    void ofAPackageThatIsRightEveryCaseHoldsAndNothingDiffers() {
        Checked checked = checked(SAVED);
        assertThat(checked.remarks()).isEmpty();
        assertThat(checked.isSound()).isTrue();
        assertThat(checked.holding()).isEqualTo(checked.results().size()).isPositive();
        assertThat(checked.impact().orElseThrow().changed()).isEmpty();
        assertThat(checked.count("continue-cotrimoxazole.criteria")
                        .orElseThrow()
                        .fires())
                .isPositive();
    }

    @Test
    void anEditTellsTheCasesThatNoLongerHoldAndThePatientsThatAreAdvisedOtherwise() {
        Checked checked = checked(edited(START, "@Strength(\"strong\")", "@Strength(\"weak\")"));
        assertThat(checked.remarks()).extracting(Remark::kind).contains(Remark.CASE);
        assertThat(checked.impact().orElseThrow().changed()).isNotEmpty();
        assertThat(checked.edited()).contains("start-cotrimoxazole.criteria");
    }

    @Test
    void aRuleThatDoesNotCompileIsToldAtItsPlaceAndTheNextEditIsCheckedAgain() {
        checked(SAVED);
        Checked broken =
                checked(edited(START, "then\n  insert( new Recommendation(", "then\n  insert( new Recomendation("));
        assertThat(broken.isSound()).isFalse();
        assertThat(broken.remarks())
                .anySatisfy(remark -> assertThat(remark.place().file()).isEqualTo(START));
        assertThat(checked(SAVED.with(START, SAVED.text(START).orElseThrow() + "// mended\n"))
                        .isSound())
                .isTrue();
    }

    /** Whatever was kept of the check before, the answers are those of the package compiled and asked anew. */
    @Test
    void oneEditAfterAnotherGivesTheAnswersOfACheckFromTheBeginning() {
        List<Draft> edits = new ArrayList<>(List.of(SAVED));
        edits.add(edited(START, "value != \"none\"", "value == \"none\""));
        edits.add(edited("rules/recommendation/stop.drl", "when\n", "when\n  $day : AsOf()\n"));
        edits.add(edited("guideline.yaml", "{name: result-valid, value: 6", "{name: result-valid, value: 1"));
        edits.add(edited(START, "@Revision(\"1\")", "@Revision(\"2\")"));
        edits.add(SAVED);
        List<Checked> again = edits.stream().map(this::checked).toList();
        // What is open is shared by all who compile the same rules; only with nothing open is anything compiled from
        // the beginning.
        check.close();
        for (int index = 0; index < edits.size(); index++) {
            try (FullCheck fresh = new FullCheck(new LanguageService(Packages.TODAY), List.of())) {
                Draft whole = Draft.of(edits.get(index).files());
                Checked anew = fresh.check(whole, new Cancellation(), CheckListener.NOBODY);
                assertThat(seen(again.get(index))).isEqualTo(seen(anew));
                assertThat(again.get(index).remarks()).isEqualTo(anew.remarks());
            }
        }
    }

    private static List<Object> seen(Checked checked) {
        return checked.results().stream()
                .map(CaseResult::seen)
                .<Object>map(seen -> List.of(
                        seen.status(), seen.recommendations(), seen.appraisals(), seen.dataRequests(), facts(seen)))
                .toList();
    }

    private static List<String> facts(Evaluation seen) {
        return seen.explanation().facts().values().stream().map(String::valueOf).toList();
    }

    @Test
    void aCheckThatIsCancelledEndsAndLeavesTheNextOneRight() {
        checked(SAVED);
        Cancellation cancellation = new Cancellation();
        Draft edit = edited(START, "@Strength(\"strong\")", "@Strength(\"weak\")");
        CheckListener cancels = new CheckListener() {
            @Override
            public void compiled(int asked) {
                cancellation.cancel();
            }
        };
        assertThatThrownBy(() -> check.check(edit, cancellation, cancels)).isInstanceOf(CancellationException.class);
        assertThat(checked(SAVED).isSound()).isTrue();
        assertThat(checked(edit).impact().orElseThrow().changed()).isNotEmpty();
    }

    @Test
    void coverageTellsWhichConditionHeldARuleBack() {
        assertThat(FullCheck.coverage(checked(SAVED), START).rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.rule().file()).isEqualTo(START));
    }

    /** No case has just this count, so nobody at hand is answered otherwise, and a patient is made up who is. */
    @Test
    void forAnEditThatChangesNobodyAtHandAPatientIsMadeUp() {
        Draft edit = edited("rules/abstraction/cd4.drl", "cells > 350 )", "cells > 350, cells != 777 )");
        Checked checked = checked(edit);
        assertThat(checked.impact().orElseThrow().changed()).isEmpty();
        Counterexample found = check.counterexample(checked, new Cancellation()).orElseThrow();
        assertThat(found.before()).isNotEqualTo(found.after());
        assertThat(found.changes()).isNotEmpty();
        assertThat(found.change().to()).contains("777");
    }

    @Test
    void forAnEditThatChangesNothingNobodyIsMadeUp() {
        Checked checked = checked(edited("rules/abstraction/cd4.drl", "cells > 350 )", "cells > 350.0 )"));
        assertThat(check.counterexample(checked, new Cancellation())).isEmpty();
    }
}
