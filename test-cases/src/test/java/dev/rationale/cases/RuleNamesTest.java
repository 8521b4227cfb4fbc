package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.report.Wording;
import dev.rationale.engine.rule.RuleEntry;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each rule has a name in French, and no name is left over from a rule that is gone. */
class RuleNamesTest {

    private static final String NAME = "rule.";

    @Test
    void everyRuleIsNamedInFrenchAndNothingElseIs() {
        Set<String> named = Cases.GUIDELINE.texts().keys("fr").stream()
                .filter(key -> key.startsWith(NAME))
                .map(key -> key.substring(NAME.length()))
                .collect(Collectors.toSet());
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Cases.GUIDELINE.rules().rules().stream()
                        .map(RuleEntry::id)
                        .toList());
    }

    @Test
    void inEnglishARuleHasTheNameOfItsFile() {
        Wording english = Wording.of(Cases.GUIDELINE, "en");
        Wording french = Wording.of(Cases.GUIDELINE, "fr");
        for (RuleEntry rule : Cases.GUIDELINE.rules().rules()) {
            assertThat(english.rule(rule.id(), rule.name())).isEqualTo(rule.name());
            assertThat(french.rule(rule.id(), rule.name())).isNotEqualTo(rule.name());
        }
    }
}
