package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command of the tutorial in a temporary copy and compares what is shown; {@code -Dtutorial.write=true} writes into the
 * tutorial what is shown now.
 */
class TutorialTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path TUTORIAL = ROOT.resolve("docs/committee.md");
    private static final boolean WRITE = Boolean.getBoolean("tutorial.write");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?");
    private static final String COMMAND = "./rationale ";

    /** What stands for a file of the copy among the arguments of a command. */
    private static final List<String> FILES = List.of(
            "my-guideline",
            "my-guideline-1.0.0.jar",
            "patient.json",
            "potassium.json",
            "examples/cotrimoxazole-hiv",
            "examples/cotrimoxazole-hiv/cases");

    @TempDir
    Path directory;

    /** No study of the example lies after it. */
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void everyCommandOfTheTutorialShowsWhatTheTutorialShows() throws IOException, InterruptedException {
        copyExamples();
        String tutorial = Files.readString(TUTORIAL);
        List<MatchResult> blocks = BLOCK.matcher(tutorial).results().toList();
        StringBuilder anew = new StringBuilder();
        int written = 0;

        assertThat(blocks).hasSizeGreaterThan(5);
        // While the example is open here, no command compiles its rules again.
        try (Guideline example = Guidelines.from(directory.resolve("examples/cotrimoxazole-hiv"))) {
            assertThat(example.rules().rules()).isNotEmpty();
            for (MatchResult block : blocks) {
                String shown = run(block.group(1));
                if (WRITE && block.group(2) != null) {
                    anew.append(tutorial, written, block.start(2)).append(shown);
                    written = block.end(2);
                } else {
                    assertThat(shown).as(block.group(1)).isEqualTo(block.group(2) == null ? "" : block.group(2));
                }
            }
            theReleasedPackageAnswersAsTheDirectoryDoes();
        }
        if (WRITE) {
            Files.writeString(TUTORIAL, anew.append(tutorial, written, tutorial.length()));
        }
    }

    private void theReleasedPackageAnswersAsTheDirectoryDoes() {
        String days = " --as-of 2016-06-30 --evidence-as-of 2014-12-31";
        for (String asked : List.of("eval patient.json --format json", "why-not patient.json no-cotrimoxazole")) {
            assertThat(rationale(asked + days + " --rules my-guideline-1.0.0.jar"))
                    .as(asked)
                    .isNotEmpty()
                    .isEqualTo(rationale(asked + days + " --rules my-guideline"));
        }
    }

    private String run(String block) throws IOException, InterruptedException {
        StringBuilder shown = new StringBuilder();
        StringBuilder script = new StringBuilder();
        for (String line : block.lines().toList()) {
            if (line.startsWith(COMMAND)) {
                shell(script.toString(), "");
                script.setLength(0);
                String[] piped = line.substring(COMMAND.length()).split(" \\| ", 2);
                String said = rationale(piped[0]);
                shown.append(piped.length == 1 ? said : shell(piped[1], said));
            } else {
                script.append(line).append('\n');
            }
        }
        shell(script.toString(), "");
        return shown.toString();
    }

    private String rationale(String arguments) {
        String[] named = Arrays.stream(arguments.split(" ", -1))
                .map(one -> FILES.contains(one) ? directory.resolve(one).toString() : one)
                .toArray(String[]::new);
        Ran ran = Ran.on(TODAY, named);
        return (ran.out() + ran.err()).replace(directory + "/", "");
    }

    /** What a script of the shell writes, given its input. */
    private String shell(String script, String in) throws IOException, InterruptedException {
        if (script.isBlank()) {
            return "";
        }
        Path input = Files.writeString(directory.resolve("input"), in);
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder("bash", "-eu", "-c", script)
                .directory(directory.toFile())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as(script + " on " + in).isZero();
        return Files.readString(output);
    }

    /** As they lie in a clone, beside the value sets that guidelines share. */
    private void copyExamples() throws IOException {
        copy("examples");
        copy("terminology");
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(ROOT.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }
}
