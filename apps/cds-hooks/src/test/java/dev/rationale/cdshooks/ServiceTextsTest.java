package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.rationale.cdshooks.service.ServiceTexts;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A guideline that cannot describe its services is told apart before the first call. */
class ServiceTextsTest {

    private final Guideline silent = mock(Guideline.class);

    @Test
    void theBundledGuidelineHasThemAll() {
        assertThat(ServiceTexts.missing(Service.GUIDELINE)).isEmpty();
    }

    @Test
    void eachTextThatIsMissingInEachLanguageIsTold() {
        when(silent.texts())
                .thenReturn(Texts.of(Map.of(
                        "en", Map.of("service.usage", "Needs the patient.", "card.delete", "Remove the draft"),
                        "fr", Map.of("service.usage", "A besoin du patient."))));
        assertThat(ServiceTexts.missing(silent))
                .extracting(Problem::file, problem -> problem.what().split("'", -1)[1])
                .contains(tuple("messages/fr", "card.delete"), tuple("messages/en", "service.order-sign.title"))
                .doesNotContain(tuple("messages/en", "card.delete"))
                .hasSize(8 + 9);
    }
}
