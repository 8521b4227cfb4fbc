package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.fact.Accessors;
import dev.rationale.engine.grade.Certainty;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that want more than to conclude: each is refused at its line before anything of it is compiled. */
class HostilePackageTest {

    private static final String INSERTED = "insert( new Recommendation( \"more-tea\" ) );";
    private static final String CONDITION = "$cups : Cups( count < 1 )";
    private static final String IMPORT = "import java.util.List;";
    private static final String ATTRIBUTE = "ruleflow-group \"recommendation\"";

    @TempDir
    Path directory;

    /** What is written instead of a part of a sound file, and the kind of refusal. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "hostile-rules.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void whatReachesOutOfTheFactsIsRefusedAtItsLine(String attack, String part, String written, String finding)
            throws IOException {
        String sound = switch (part) {
            case "import" -> IMPORT;
            case "attribute" -> ATTRIBUTE;
            case "condition" -> CONDITION;
            default -> INSERTED;
        };
        Path marker = directory.resolve("marker");
        String instead = written.replace("MARKER", marker.toString()).replace("\\n", "\n");
        Path hostile = Tea.copy(directory.resolve("tea"), sound, instead);

        InvalidGuideline refusal = catchThrowableOfType(InvalidGuideline.class, () -> Guidelines.from(hostile));

        assertThat(refusal).as(attack).isNotNull();
        assertThat(refusal.problems())
                .as("%s", refusal.problems())
                .filteredOn(problem -> problem.file().endsWith("more-tea.drl"))
                .anySatisfy(problem -> {
                    assertThat(problem.finding()).isEqualTo(finding);
                    assertThat(problem.line()).isBetween(line(hostile, instead) - 1, line(hostile, instead) + 3);
                })
                .extracting(Problem::finding)
                .doesNotContain("R011");
        assertThat(marker).doesNotExist();
    }

    private static int line(Path root, String text) {
        try {
            String file = Files.readString(root.resolve("rules/recommendation/more-tea.drl"));
            return (int) file.substring(0, file.indexOf(text)).lines().count() + (text.startsWith("import") ? 1 : 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void jarIsHeldToTheSame() throws IOException {
        Path jar = directory.resolve("tea.jar");
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Tea.copy(files.getPath("/guideline"), INSERTED, "System.exit( 3 );");
        }

        assertThat(catchThrowableOfType(InvalidGuideline.class, () -> Guidelines.from(jar)))
                .hasMessageContaining("more-tea.drl:18")
                .hasMessageContaining("does nothing else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "!("})
    void whatNestsWithoutEndIsRefused(String opening) throws IOException {
        String deep = opening.repeat(20_000) + " count < 1 " + (opening.contains("(") ? ")" : "").repeat(20_000);
        Path hostile = Tea.copy(directory, "count < 1", deep);

        assertThat(GuidelinePackages.inspect(PackageFiles.in(hostile)).problems())
                .filteredOn(problem -> problem.file().endsWith("more-tea.drl"))
                .isNotEmpty();
    }

    @Test
    void everyRefusalIsToldAtOnce() throws IOException {
        Path hostile = Tea.copy(
                directory,
                CONDITION,
                "$cups : Cups( Runtime.getRuntime().availableProcessors() > 1, id.getClass() != null )");

        assertThat(GuidelinePackages.inspect(PackageFiles.in(hostile)).problems())
                .extracting(Problem::finding)
                .containsOnly("R035")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getClass", "notify", "getDeclaringClass"})
    void textsReachNothingButValues(String name) {
        assertThatThrownBy(() -> Accessors.value(Certainty.HIGH, name)).isInstanceOf(NoSuchMethodException.class);
    }

    /** What stays within the permitted calls and does not come to rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert( new Cups( String.valueOf( $cups.count() - 1 ), $cups.count() - 1, $cups.at(), List.of() ) );",
                "insert( new Cups( $cups.id() + $cups.id(), 0, $cups.at(), List.of() ) );",
                "insert( new Cups( $cups.id() + \"+\", 0, $cups.at(), List.of( $cups.id(), $cups.toString() ) ) );",
                "insert( new Cups( $cups.id() + \"a\", 0, $cups.at(), List.of() ) );"
                        + " insert( new Cups( $cups.id() + \"b\", 0, $cups.at(), List.of() ) );"
            })
    void rulesThatFeedThemselvesAreStoppedByTheirNumberOrTheirSize(String insertion) throws IOException {
        Path endless = Tea.copy(directory, INSERTED, insertion + " " + INSERTED);

        try (Guideline guideline = Guidelines.from(endless)) {
            assertThat(catchThrowableOfType(
                                    RuleFailure.class,
                                    () -> guideline.evaluate(Tea.drinker(0.5), Clocks.at(LocalDate.of(2001, 3, 1))))
                            .rule())
                    .isEqualTo("more-tea.none");
        }
    }
}
