package dev.rationale.cohort.result;

import dev.rationale.cohort.result.CountTable.Counted;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.Frame;
import dev.rationale.pages.Pages;
import dev.rationale.pages.cohort.CohortPage;
import dev.rationale.pages.drawing.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tables of counts as a page, with pictures of those that are short enough to be seen at once. */
public final class SummaryPage {

    private static final int MOST_BARS = 24;
    private static final Set<String> NOT_DRAWN = Set.of("sources", "by-person", "not-understood-by-source");

    private final Wording wording;

    public SummaryPage(Wording wording) {
        this.wording = wording;
    }

    /**
     * The page.
     *
     * @param kind which messages it uses, {@code cohort} or {@code quality}
     * @param total how many were counted in all
     * @param remarks what is not complete
     * @param guideline what was asked, on which days
     */
    public String html(String kind, List<CountTable> tables, long total, List<String> remarks, String guideline) {
        Frame frame =
                Frame.alone(wording.language(), wording.say(kind + ".title"), guideline, wording.say("cohort.foot"));
        String lead = wording.say(kind + ".lead", Map.of("total", total));
        return Pages.html(new CohortPage(
                frame, lead, remarks, tables.stream().map(this::section).toList()));
    }

    private CohortPage.Section section(CountTable table) {
        String key = "cohort." + table.name();
        List<String> columns = new ArrayList<>(table.by());
        columns.add(wording.say("cohort.count"));
        List<List<String>> rows = table.rows().stream().map(SummaryPage::row).toList();
        return new CohortPage.Section(
                wording.say(key + ".title"),
                wording.say(key + ".of"),
                NOT_DRAWN.contains(table.name()) || rows.isEmpty() ? List.of() : List.of(bars(table)),
                columns,
                rows,
                wording.say("cohort.none"));
    }

    private static List<String> row(Counted row) {
        List<String> cells = new ArrayList<>(row.of());
        cells.replaceAll(cell -> cell.isEmpty() ? "–" : cell);
        cells.add(String.format(Locale.ROOT, "%,d", row.count()));
        return cells;
    }

    /** The longest first where there are too many; bars of one first column have one colour. */
    private Bars bars(CountTable table) {
        List<Counted> shown = table.rows();
        if (shown.size() > MOST_BARS) {
            shown = shown.stream()
                    .sorted((one, other) -> Long.compare(other.count(), one.count()))
                    .limit(MOST_BARS)
                    .toList();
        }
        List<String> groups =
                shown.stream().map(row -> row.of().get(0)).distinct().toList();
        List<Bars.Bar> bars = shown.stream()
                .map(row -> new Bars.Bar(
                        name(row), row.count(), groups.indexOf(row.of().get(0))))
                .toList();
        return new Bars(wording.say("cohort." + table.name() + ".title"), bars);
    }

    private static String name(Counted row) {
        return String.join(
                " · ", row.of().stream().filter(part -> !part.isEmpty()).toList());
    }
}
