package dev.rationale.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The program that {@code docs/embedding.md} shows is compiled as it stands there, and run. */
@Isolated("it takes what is printed")
class EmbeddingTest {

    private static final Pattern PROGRAM = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theProgramOfThePageEvaluatesAPatient() throws Exception {
        String page = Files.readString(Path.of("../docs/embedding.md"));
        Matcher program = PROGRAM.matcher(page);
        assertThat(program.find()).isTrue();
        Path source = Files.writeString(directory.resolve("Embedded.java"), program.group(1));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        directory.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(code).isZero();
        assertThat(ran(List.of(patient().toString())))
                .contains("il2-not-recommended")
                .contains("\"guideline\"");
    }

    private static Path patient() {
        return Path.of(
                "../test-cases/src/main/resources/data/synthea-hiv/Gia583_Amira620_Mohr916_bdb911dd-9402-38de-b09b-052cc36ffd49.json");
    }

    private String ran(List<String> arguments) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URI[] classes = {directory.toUri()};
        try (var loader = new java.net.URLClassLoader(
                new java.net.URL[] {classes[0].toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Embedded").getMethod("main", String[].class).invoke(null, (Object)
                    arguments.toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
