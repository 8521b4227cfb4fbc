package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationsTest {

    @Test
    void everyRuleCitesTheSourceThatTheTableNames() {
        assertThat(Suite.citations(Cases.GUIDELINE.rules())).isEqualTo(Suite.written());
    }
}
