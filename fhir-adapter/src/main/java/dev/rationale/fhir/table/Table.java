package dev.rationale.fhir.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A table among the resources, as rows by column name. */
public final class Table {

    private static final CsvMapper MAPPER = new CsvMapper();

    private Table() {}

    /** The rows of a table of this module in order. */
    public static List<Row> rows(String name) {
        return rows(Table.class, "/dev/rationale/fhir/" + name);
    }

    /** The rows of a table beside a class, by its absolute path. */
    public static List<Row> rows(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in);
            return rows.readAll().stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }
}
