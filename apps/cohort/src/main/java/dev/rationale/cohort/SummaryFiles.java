package dev.rationale.cohort;

import dev.rationale.cohort.result.CountTable;
import dev.rationale.cohort.result.SummaryPage;
import dev.rationale.cohort.result.SummaryText;
import dev.rationale.cohort.run.Folder;
import dev.rationale.engine.report.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes tables of counts three times into a folder: as JSON, as CSV and as a page. */
record SummaryFiles(Folder folder, Wording wording) {

    void write(
            String name,
            String kind,
            List<CountTable> tables,
            long total,
            List<String> remarks,
            String asked,
            Map<String, Object> before) {
        file(name + ".json", SummaryText.json(tables, before));
        file(name + ".csv", SummaryText.csv(tables));
        file(name + ".html", new SummaryPage(wording).html(kind, tables, total, remarks, asked));
    }

    private void file(String name, String text) {
        folder.write(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
