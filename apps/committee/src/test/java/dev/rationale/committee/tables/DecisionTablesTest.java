package dev.rationale.committee.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DecisionTablesTest {

    private static final Guideline GUIDELINE = Guidelines.bundled();
    private static final List<DecisionTable> TABLES = DecisionTables.of(GUIDELINE, "en");

    @AfterAll
    static void close() {
        GUIDELINE.close();
    }

    @Test
    void everyRuleIsARowOfOneTable() {
        assertThat(TABLES.stream().mapToInt(table -> table.rows().size()).sum())
                .isEqualTo(GUIDELINE.rules().rules().size());
        assertThat(TABLES)
                .allSatisfy(table -> assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row.inputs()).hasSameSizeAs(table.inputs())));
    }

    @Test
    void aWorkbookHoldsASheetForEachTableAndIsTheSameEveryTime() throws IOException {
        byte[] workbook = TableWorkbook.xlsx(TABLES);
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.keySet().stream().filter(name -> name.matches("xl/worksheets/sheet\\d+\\.xml")))
                .hasSameSizeAs(TABLES);
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"measure-cd4\"");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("cells &lt; 200", "Start prophylaxis against");
        assertThat(parts.get("docProps/core.xml")).contains(">1980-02-01T00:00:00.000Z<");
        assertThat(TableWorkbook.xlsx(TABLES)).isEqualTo(workbook);
    }

    @Test
    void aRowSaysWhatIsAskedAndWhatIsConcluded() {
        DecisionTable table = TABLES.stream()
                .filter(one -> one.id().endsWith("recommendation.measure-cd4"))
                .findFirst()
                .orElseThrow();
        List<List<String>> cells = TableSheet.cells(table);
        assertThat(cells.get(0)).containsExactly("Decision ID", "il2-hiv.recommendation.measure-cd4");
        assertThat(cells.get(3)).endsWith("Output", "Action", "Guidance", "Annotations", "Reference(s)");
        assertThat(table.rows())
                .filteredOn(row -> row.annotation().endsWith("[measure-cd4]"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.inputs()).contains("cells < 200");
                    assertThat(row.action()).contains("Measure CD4");
                    assertThat(row.guidance()).isEqualTo("for, strong, certainty not-rated");
                    assertThat(row.reference()).startsWith("dhhsMonitoring, usphsIdsa2002; slide");
                });
    }

    @Test
    void whatIsExportedComesBackAsDraftsThatNameTheirRule() throws IOException {
        JsonNode drafts = new YAMLMapper().readTree(DraftCases.of("tables.csv", TableSheet.csv(TABLES)));
        assertThat(drafts.path("cases")).hasSize(GUIDELINE.rules().rules().size());
        assertThat(drafts.path("cases"))
                .filteredOn(draft -> draft.path("name")
                        .asText()
                        .equals("DRAFT A last count below 200 that is too old is measured again"
                                + " before prophylaxis is decided"))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.at("/expect/recommendations").has("measure-cd4"))
                            .isTrue();
                    assertThat(draft.path("why").asText()).contains("StaleCd4: cells < 200");
                });
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> DraftCases.of("other.csv", "a,b\n1,2\n"))
                .hasMessageContaining("other.csv")
                .hasMessageContaining("Hit policy indicator");
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsPlainText() {
        assertThat(Csv.row(List.of("=1+1", "a,b", "say \"a\"", "-")))
                .isEqualTo("'=1+1,\"a,b\",\"say \"\"a\"\"\",-\r\n");
    }
}
