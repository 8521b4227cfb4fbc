package dev.rationale.answers;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The paths that a comparison of answers leaves out, because they were meant to change. */
record LeftOut(List<LeftOutPath> paths) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    LeftOut {
        paths = List.copyOf(paths);
    }

    /** The paths that a file lists, one a line; a line that begins with {@code #} says something to its reader. */
    static LeftOut of(Path file) throws IOException {
        return new LeftOut(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(LeftOutPath::of)
                .toList());
    }

    /** The answer without the paths, in its canonical form. */
    String from(String answer) {
        return paths.isEmpty() ? answer : written(tree(answer));
    }

    /** The answer as a tree without the paths. */
    JsonNode tree(String answer) {
        try {
            JsonNode tree = JSON.readTree(answer);
            paths.forEach(path -> path.removeFrom(tree));
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree as the canonical text. */
    static String written(JsonNode tree) {
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
