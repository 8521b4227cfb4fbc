package dev.rationale.fhir.table;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table among the resources, as rows by column name. */
public final class Table {

    /** A mapper of objects would take longer to be made than the tables of a start to be read. */
    private static final CsvFactory CSV = new CsvFactory();

    private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();

    private Table() {}

    /** The rows of a table of this module in order. */
    public static List<Row> rows(String name) {
        return rows(Table.class, "/dev/rationale/fhir/" + name);
    }

    /** The rows of a table beside a class, by its absolute path. */
    public static List<Row> rows(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name);
                CsvParser parser = CSV.createParser(in)) {
            parser.setSchema(HEADED);
            List<Row> rows = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                rows.add(row(parser));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }

    private static Row row(CsvParser parser) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String column = parser.currentName();
            parser.nextToken();
            cells.put(column, parser.getText());
        }
        return new Row(cells);
    }
}
