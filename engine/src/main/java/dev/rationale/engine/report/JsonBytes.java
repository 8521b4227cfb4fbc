package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** JSON objects as UTF-8, ended by a line feed, in the two forms that the canonical object has. */
enum JsonBytes {
    ON_LINES,
    ON_ONE_LINE;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final int USUAL_SIZE = 1 << 16;

    /** Something that writes the members of an object. */
    interface Members {
        void write(JsonValues values) throws IOException;
    }

    byte[] of(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = generator(bytes)) {
            JsonValues values = new JsonValues(json);
            values.object(() -> members.write(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    JsonGenerator generator(OutputStream bytes) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(bytes);
        if (this == ON_LINES) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        }
        return json;
    }
}
