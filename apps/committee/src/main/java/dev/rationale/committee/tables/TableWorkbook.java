package dev.rationale.committee.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Decision tables as a workbook in Office Open XML, a sheet for each. Every cell is text: a spreadsheet computes nothing of it. */
public final class TableWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String FIXED_INSTANT = "1980-02-01T00:00:00.000Z";
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int HEADER_ROW = 3;
    private static final int COLUMN_WIDTH = 32;

    private TableWorkbook() {}

    /** The bytes of the workbook; the same tables give the same bytes. */
    public static byte[] xlsx(List<DecisionTable> tables) throws IOException {
        Path file = Files.createTempFile("tables", ".xlsx");
        try {
            try (Workbook workbook = new Workbook(Files.newOutputStream(file), "Rationale", "1.0")) {
                for (DecisionTable table : tables) {
                    String name = table.id().substring(table.id().lastIndexOf('.') + 1);
                    write(workbook.newWorksheet(name), TableSheet.cells(table));
                }
            }
            return settled(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row, column, cells.get(column));
                sheet.width(column, COLUMN_WIDTH);
            }
            sheet.range(row, 0, row, cells.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        for (int row = 0; row < HEADER_ROW; row++) {
            sheet.style(row, 0).bold().set();
        }
        sheet.range(HEADER_ROW, 0, HEADER_ROW, rows.get(HEADER_ROW).size() - 1)
                .style()
                .bold()
                .set();
        sheet.freezePane(1, HEADER_ROW + 1);
    }

    /** The library writes the time of day into a workbook, which would make each one another file. */
    private static byte[] settled(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(FIXED);
                out.putNextEntry(same);
                try (InputStream content = in.getInputStream(entry)) {
                    byte[] part = content.readAllBytes();
                    out.write(entry.getName().equals(PROPERTIES) ? undated(part) : part);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + FIXED_INSTANT)
                .getBytes(StandardCharsets.UTF_8);
    }
}
