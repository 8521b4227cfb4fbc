package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.cases.CaseResult;
import dev.rationale.engine.report.Extent;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.TextReport;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No word on the clock of 2003 that a later publication taught: neither its name nor its year. */
class EarlierClockTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2003, 12, 31);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?"
            + "|(?:\\d{1,2}(?:er)?\\s+)?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
            + "\\s+\\d{4}");
    private static final Pattern LATER = Pattern.compile(
            "\\b20(?:0[4-9]|[12]\\d)\\b|\\b(?:SMART|EACS|COHERE|Cochrane|STALWART|INSIGHT|Mocroft|Kelly|Onwumeh)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noReportOnTheClockOf2003KnowsWhatWasPublishedLater(String language) {
        Set<String> found = new TreeSet<>();
        for (CaseResult evaluated : Cases.asPublished()) {
            if (evaluated.seen().clocks().evidenceAsOf().isAfter(LAST_DAY)) {
                continue;
            }
            String text =
                    new TextReport(evaluated.guideline(), language, Style.PLAIN).text(evaluated.seen(), Extent.FULL);
            LATER.matcher(DATE.matcher(text).replaceAll(""))
                    .results()
                    .forEach(match ->
                            found.add(match.group() + " in " + evaluated.one().name()));
        }
        assertThat(found).isEmpty();
    }
}
