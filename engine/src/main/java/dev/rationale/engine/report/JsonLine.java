package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** JSON objects on one line as UTF-8, ended by a line feed. */
final class JsonLine {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final int USUAL_SIZE = 1 << 16;

    private JsonLine() {}

    /** Something that writes the members of an object. */
    interface Members {
        void write(JsonValues values) throws IOException;
    }

    static byte[] of(Members members) {
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

    static JsonGenerator generator(OutputStream bytes) throws IOException {
        return FACTORY.createGenerator(bytes);
    }
}
