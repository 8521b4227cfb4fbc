package dev.rationale.cohort.result;

import dev.rationale.cohort.result.CountTable.Counted;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.Frame;
import dev.rationale.pages.Pages;
import dev.rationale.pages.cohort.CohortPage;
import dev.rationale.pages.drawing.Bars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables of counts as a page, with pictures of what is seen better than read; long tables are folded. */
public final class SummaryPage {

    private static final int MOST_BARS = 24;
    private static final int MOST_ROWS = 12;
    private static final String SOURCES = "sources";
    private static final int STRATUM = 1;
    private static final int NONE = -1;
    private static final Set<String> NOT_DRAWN = Set.of(SOURCES, "by-person", "not-understood-by-source");

    private final Wording wording;
    private final SummaryWords words;

    public SummaryPage(Wording wording) {
        this.wording = wording;
        this.words = new SummaryWords(wording);
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
        String lead = wording.say(kind + ".lead", Map.of("total", words.count(total)));
        return Pages.html(new CohortPage(
                frame,
                lead,
                remarks,
                tables.stream().map(table -> section(kind, table)).toList()));
    }

    private CohortPage.Section section(String kind, CountTable table) {
        List<String> columns = new ArrayList<>();
        table.by().forEach(name -> columns.add(words.column(name)));
        columns.add(wording.sayOr("cohort." + table.name() + ".count", wording.say(kind + ".count")));
        List<List<String>> rows = table.rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(words.cells(table, row));
                    cells.add(words.count(row.count()));
                    return cells;
                })
                .toList();
        return new CohortPage.Section(
                words.heading(table),
                wording.say("cohort." + table.name() + ".of"),
                pictures(table),
                rows.size() > MOST_ROWS ? wording.say("cohort.all", Map.of("count", words.count(rows.size()))) : "",
                columns,
                table.name().equals(SOURCES) ? table.by().size() : 1,
                rows,
                wording.say("cohort.none"));
    }

    /** One picture; one for each stratum, and for each advice where its years are too many for one. */
    private List<Bars> pictures(CountTable table) {
        if (NOT_DRAWN.contains(table.name()) || table.rows().isEmpty()) {
            return List.of();
        }
        if (table.name().equals("by-stratum")) {
            return divided(table, STRATUM, STRATUM + 1);
        }
        if (table.name().equals("by-year") && table.rows().size() > MOST_BARS) {
            return divided(table, 0, 0);
        }
        return List.of(bars(table, words.heading(table), table.rows(), NONE, 0));
    }

    private List<Bars> divided(CountTable table, int by, int colours) {
        Map<String, List<Counted>> parts = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> parts.computeIfAbsent(row.of().get(by), first -> new ArrayList<>())
                        .add(row));
        return parts.values().stream()
                .map(rows -> bars(table, words.cell(table, by, rows.get(0)), rows, by, colours))
                .toList();
    }

    /** The longest where there are too many; bars that have the same in the column of colours have one colour. */
    private Bars bars(CountTable table, String title, List<Counted> rows, int without, int colours) {
        List<Counted> shown = rows.size() <= MOST_BARS
                ? rows
                : rows.stream()
                        .sorted((one, other) -> Long.compare(other.count(), one.count()))
                        .limit(MOST_BARS)
                        .toList();
        List<String> groups =
                shown.stream().map(row -> row.of().get(colours)).distinct().toList();
        return new Bars(
                title,
                shown.stream()
                        .map(row -> new Bars.Bar(
                                words.name(table, row, without),
                                row.count(),
                                words.count(row.count()),
                                groups.indexOf(row.of().get(colours))))
                        .toList());
    }
}
