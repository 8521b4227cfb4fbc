package dev.rationale.engine.rule;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A rule index as JSON. The build writes one beside the compiled rules, since parsing DRL is the longest part of a start. */
public final class RuleIndexFile {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    private RuleIndexFile() {}

    /** Writes an index; the same index gives the same bytes. */
    public static void write(RuleIndex index, OutputStream out) throws IOException {
        MAPPER.writeValue(out, index);
    }

    /** Reads what {@link #write} wrote. */
    public static RuleIndex read(InputStream in) throws IOException {
        return MAPPER.readValue(in, RuleIndex.class);
    }
}
