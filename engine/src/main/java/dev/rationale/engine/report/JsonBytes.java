package dev.rationale.engine.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
            write(json, members);
        } catch (JsonGenerationException notUnicode) {
            return leniently(members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** A record may hold half of a pair of characters, which no bytes stand for; Java puts a question mark. */
    private byte[] leniently(Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = formed(FACTORY.createGenerator(text))) {
            write(json, members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Members members) throws IOException {
        JsonValues values = new JsonValues(json);
        values.object(() -> members.write(values));
    }

    JsonGenerator generator(OutputStream bytes) throws IOException {
        return formed(FACTORY.createGenerator(bytes));
    }

    private JsonGenerator formed(JsonGenerator json) {
        if (this == ON_LINES) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines));
        }
        return json;
    }
}
