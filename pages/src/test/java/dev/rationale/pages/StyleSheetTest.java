package dev.rationale.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTest {

    @Test
    void thePlainSheetHasNoTokenAndNoRuleForScreens() {
        assertThat(StyleSheet.plain())
                .doesNotContain("var(", "--", ":root", "@media screen", "prefers-color-scheme")
                .contains("@media print {", "@page {", "h2, h3, h4, caption {")
                .contains("html { font-family: Charter,");
    }

    @Test
    void thePlainSheetTakesTheColoursOfLightPaper() {
        assertThat(StyleSheet.plain()).contains("color: #1d1f21; background: #ffffff;");
    }

    @Test
    void noRuleAsksForWhatALayoutOfPaperDoesNotKnow() {
        assertThat(StyleSheet.text()).doesNotContain("flex", "grid", "calc(", "url(", "@import", "<", "&");
    }

    @Test
    void thePolicyAdmitsTheStyleAndNothingElse() {
        assertThat(StyleSheet.policy())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
    }
}
