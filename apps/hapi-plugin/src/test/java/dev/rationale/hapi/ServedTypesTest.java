package dev.rationale.hapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.context.FhirContext;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import org.junit.jupiter.api.Test;

/** A server that cannot hold what a guideline needs is no server for it. */
class ServedTypesTest {

    private final ResourceSearch search = mock();
    private final PatientChart charts = new PatientChart(FhirContext.forR4Cached(), search, 9);

    @Test
    void aGuidelineIsServedWhereEveryTypeIsHeldThatItDeclares() {
        try (Guideline bundled = Guidelines.bundled()) {
            when(search.serves(anyString())).thenReturn(true);
            assertThatCode(() -> charts.checkServes(bundled)).doesNotThrowAnyException();
            when(search.serves("ResearchSubject")).thenReturn(false);
            when(search.serves("Condition")).thenReturn(false);
            assertThatThrownBy(() -> charts.checkServes(bundled))
                    .hasMessageContaining("'conditions' (Condition)")
                    .hasMessageContaining("'trials' (ResearchSubject)")
                    .hasMessageContaining("il2-hiv");
        }
    }
}
