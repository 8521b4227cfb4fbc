package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that Drools' newer language level passes over in silence, by each way in, and in a JVM that asks for that level. */
class LanguageLevelTest {

    private static final String RULES = "rules/recommendation/more-tea.drl";

    /** What is written instead of what, and the line of the fault. */
    private record Fault(String written, String instead, int line) {

        void write(Path target) throws IOException {
            Tea.copy(target, written, instead);
        }

        String place() {
            return RULES + ":" + line;
        }
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault("$cups : Cups( count < 1 )", "String( length < )\n  $cups : Cups( count < 1 )", 16),
            new Fault("@Slide(\"4\")\n", "@Slide(\"4\"\n", 12),
            new Fault("ruleflow-group", "ruleflow-grup", 14));

    @TempDir
    Path directory;

    @Test
    void faultsAreToldAtTheirLineFromADirectoryAJarAndTheBuild() throws IOException {
        for (Fault fault : FAULTS) {
            Path place = directory.resolve("d" + fault.line());
            fault.write(place);

            assertThat(refusals(place))
                    .hasSize(3)
                    .allSatisfy(told -> assertThat(told).contains(fault.place()));
        }
    }

    @Test
    void faultsAreToldTooWhereTheJvmAsksForTheNewerLevel() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddrools.drl.antlr4.parser.enabled=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LanguageLevelTest.class.getName()));
        for (Fault fault : FAULTS) {
            Path place = directory.resolve("d" + fault.line());
            fault.write(place);
            command.add(place.toString());
        }
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(started.waitFor()).as(told).isZero();
        for (Fault fault : FAULTS) {
            assertThat(told.lines().filter(line -> line.contains(fault.place())))
                    .as(told)
                    .hasSize(3);
        }
        assertThat(told.lines().filter(line -> line.contains("not compiled")))
                .as(told)
                .hasSize(FAULTS.size());
    }

    /** Says in a JVM of its own what each way in tells of each package, and whether the compiler alone would refuse it. */
    public static void main(String[] places) throws IOException {
        for (String place : places) {
            refusals(Path.of(place)).forEach(told -> System.out.println(told.replace("\n", " ")));
            try {
                RuntimeRules.compile(unread(Path.of(place)));
                System.out.println("compiled");
            } catch (InvalidGuideline refused) {
                System.out.println("not compiled");
            }
        }
    }

    /** A package whose rules are faulty, and whose index says that they are sound. */
    private static GuidelinePackage unread(Path place) {
        GuidelinePackage sound = GuidelinePackages.read(PackageFiles.in(Tea.DIRECTORY));
        String faulty = PackageFiles.in(place).text(RULES).orElseThrow();
        return new GuidelinePackage(
                sound.files().with(Map.of(RULES, faulty)),
                sound.manifest(),
                sound.texts(),
                sound.evidence(),
                sound.kinds(),
                sound.types(),
                sound.terminology(),
                sound.rules());
    }

    private static List<String> refusals(Path place) throws IOException {
        Path jar = place.resolveSibling(
                place.getFileName() + "-" + ProcessHandle.current().pid() + ".jar");
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            copy(place, files.getPath("/guideline"));
        }
        return List.of(
                refusal(() -> Guidelines.from(place)),
                refusal(() -> Guidelines.from(jar)),
                refusal(() -> CompileGuidelines.main(
                        new String[] {jar.resolveSibling("classes").toString(), place.toString()})));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Something that refuses a package. */
    private interface Door {
        void open() throws IOException;
    }

    private static String refusal(Door door) throws IOException {
        try {
            door.open();
            return "not refused";
        } catch (InvalidGuideline refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
