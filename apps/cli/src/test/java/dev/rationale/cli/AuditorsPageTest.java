package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of {@code docs/auditors.md} is run, in order, and prints what the page shows. */
class AuditorsPageTest {

    private static final Path PAGE = Path.of("../../docs/auditors.md");
    private static final Path DATA = Path.of("../../test-cases/src/main/resources/data/synthea-hiv");
    private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern RECORDED = Pattern.compile("Recorded as decision ([0-9a-f-]{36})");
    private static final String PROMPT = "$ rationale ";
    private static final String ANYTHING = "…";

    @TempDir
    private Path directory;

    private String id = "ID";
    private Path patient = DATA;

    @Test
    void everyCommandPrintsWhatThePageShows() throws IOException {
        try (Stream<Path> files = Files.list(DATA)) {
            patient = files.filter(file -> file.getFileName().toString().startsWith("Gia583"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> commands = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            for (String session : blocks.group(1).split("(?m)^\\$ rationale ", -1)) {
                if (!session.isBlank()) {
                    commands.add(session.lines().findFirst().orElseThrow());
                    run(session);
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(14);
        assertThat(directory.resolve("report.pdf")).isNotEmptyFile();
        assertThat(directory.resolve("affected.html")).content().contains("Qui est concerné", "Patient/");
    }

    private void run(String session) throws IOException {
        List<String> lines = session.lines().toList();
        String[] parts = lines.get(0).split(" > ", -1);
        Ran ran =
                Ran.with(Arrays.stream(parts[0].split(" ", -1)).map(this::real).toArray(String[]::new));
        assertThat(ran.code()).as(PROMPT + lines.get(0) + "\n" + ran.err()).isZero();
        Matcher recorded = RECORDED.matcher(ran.out());
        id = recorded.find() ? recorded.group(1) : id;
        if (parts.length > 1) {
            Files.writeString(directory.resolve(parts[1]), ran.out());
        }
        String shown = String.join("\n", lines.subList(1, lines.size())).strip();
        assertThat(ran.out().strip()).as(PROMPT + lines.get(0)).matches(pattern(shown));
    }

    /** What the page shows, where three dots stand for anything, and what comes after the last line for more. */
    private Pattern pattern(String shown) {
        String exact = Arrays.stream(shown.replace("ID", id).split(ANYTHING, -1))
                .map(Pattern::quote)
                .reduce((before, after) -> before + ".*" + after)
                .orElseThrow();
        return Pattern.compile(exact + "(\\n.*)?", Pattern.DOTALL);
    }

    private String real(String word) {
        return switch (word) {
            case "DIR" -> directory.resolve("trail").toString();
            case "ID" -> id;
            case "patient.json" -> patient.toString();
            case "published",
                    "proof",
                    "key",
                    "report.pdf",
                    "affected.html",
                    "proofs",
                    "service.key",
                    "auditor.key",
                    "eraser.key" -> directory.resolve(word).toString();
            case "Patient/PATIENT" -> "Patient/" + patientId();
            default -> word.startsWith("rules/") ? "../../" + word : word;
        };
    }

    private String patientId() {
        String shown = Ran.with(
                        "audit", "show", "--audit", directory.resolve("trail").toString(), id)
                .out();
        Matcher found = Pattern.compile("Patient/(\\S+)").matcher(shown);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
