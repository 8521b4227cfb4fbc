package dev.rationale.committee.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that show only in cases, or when cases are evaluated. */
class CaseFaultsTest {

    private static final String HEAD = """
            package rationale.cotrimoxazole_hiv;

            import dev.rationale.engine.conclusion.*;
            import dev.rationale.engine.fact.*;

            """;

    @TempDir
    Path directory;

    @Test
    void eachFaultOfACaseIsToldAtItsPlaceAndDropsThatCaseAlone() throws IOException {
        List<String> faulty = List.of(
                "Y002|  - {name: misspelled expectation, why: x y z, like: adult, expct: {recommendations: none}, expect: {status: success}}",
                "Y002|  - {name: misspelled closing, why: x y z, like: adult, expect: {closd: true, recommendations: none}}",
                "Y002|  - {name: misspelled property, why: x y z, like: adult, expect: {recommendations: {start-cotrimoxazole: {strenght: strong}}}}",
                "Y002|  - {name: misspelled facts, why: x y z, like: adult, declard: {egfr: {2016-06-01: 14}}, expect: {recommendations: none}}",
                "C002|  - {name: misspelled course, why: x y z, like: adult, art: {form: 2014-01-01, from: 2014-01-01, drugs: [a], classes: [nrti]}, expect: {recommendations: none}}",
                "C008|  - {name: nothing is expected, why: x y z, like: adult, expect: {}}",
                "C008|  - {name: nothing is said, why: x y z, like: adult}",
                "C010|  - {name: unknown code, why: x y z, like: adult, expect: {not: [start-cotrimoxazol]}}",
                "C010|  - {name: unknown advice, why: x y z, like: adult, expect: {recommendations: {start-cotrim: {}}}}",
                "C010|  - {name: unknown rule, why: x y z, like: adult, expect: {recommendations: {start-cotrimoxazole: {rule: start.criteria}}}}",
                "C010|  - {name: unknown claim, why: x y z, like: adult, expect: {appraisals: {survivl: {verdict: supports}}}}",
                "C010|  - {name: unknown reason, why: x y z, like: adult, expect: {withheld: [no-criterium]}}",
                "C002|  - {name: unknown kind, why: x y z, like: adult, declared: {egfrr: {2016-06-01: 14}}, expect: {status: success}}",
                "C002|  - {name: unknown answer, why: x y z, like: adult, declared: {who-stage: {2016-06-01: stage-5}}, expect: {status: success}}",
                "C002|  - {name: no day, why: x y z, like: adult, declared: {egfr: 14}, expect: {status: success}}",
                "C002|  - {name: unknown fixture, why: x y z, like: adlt, expect: {status: success}}",
                "C002|  - {name: no date, why: x y z, like: adult, born: 2016-02-30, expect: {status: success}}");
        Path root = copy("cases: ");
        StringBuilder text = new StringBuilder("""
                asOf: 2016-06-30
                fixtures:
                  adult: {born: 1970-04-02, hiv: 2010-01-10}
                cases:
                """);
        faulty.forEach(one -> text.append(one.substring(5)).append('\n'));
        Files.writeString(root.resolve("cases/faulty.yaml"), text);

        List<Finding> findings = check(root);

        assertThat(findings)
                .extracting(Finding::id, Finding::file, Finding::line)
                .containsExactly(IntStream.range(0, faulty.size())
                        .mapToObj(index -> tuple(faulty.get(index).substring(0, 4), "cases/faulty.yaml", index + 5))
                        .toArray(Tuple[]::new));
        assertThat(findings)
                .filteredOn(one -> one.line() == 5)
                .extracting(Finding::maybe)
                .containsExactly("'expect' was meant.");
        assertThat(findings)
                .filteredOn(one -> one.line() == 12)
                .extracting(Finding::maybe)
                .containsExactly("'start-cotrimoxazole' was meant.");
        assertThat(findings)
                .filteredOn(one -> one.line() == 17)
                .extracting(Finding::column)
                .containsExactly(62);
    }

    @Test
    void faultOfAFixtureDropsTheCasesThatAreLikeItAndAFaultOfTheFileAllOfIt() throws IOException {
        Path root = copy("fixtures");
        Files.writeString(root.resolve("cases/faulty.yaml"), """
                asOf: 2016-06-30
                fixtures:
                  adult: {born: 1970-04-02, hvi: 2010-01-10}
                cases:
                  - {name: would not hold, why: x y z, like: adult, expect: {recommendations: {no-cotrimoxazole: {}}}}
                """);
        Files.writeString(root.resolve("cases/other.yaml"), """
                asof: 2016-06-30
                cases:
                  - {name: has no day, why: x y z, born: 1970, expect: {recommendations: none}}
                """);

        assertThat(check(root))
                .extracting(Finding::id, Finding::file, Finding::line)
                .containsExactly(tuple("Y002", "cases/faulty.yaml", 3), tuple("Y002", "cases/other.yaml", 1));
    }

    @Test
    void caseShowsRulesThatContradictEachOtherCountTwiceOrNeverFire() throws IOException {
        Path root = copy("firing");
        Files.writeString(
                root.resolve("rules/recommendation/never.drl"),
                HEAD
                        + "rule \"A recent count needs none\"\n@Id(\"never\")\n@Cites(\"who2014\")\n@Direction(\"against\")\n"
                        + "@Strength(\"strong\")\n@Certainty(\"not-rated\")\nruleflow-group \"recommendation\"\nwhen\n"
                        + "  $against : State( name == \"cover\", value != \"given\" )\nthen\n  insert( new Recommendation( \"no-cotrimoxazole\" ) );\nend\n");
        Files.writeString(
                root.resolve("rules/abstraction/twice.drl"),
                HEAD + "rule \"A failing kidney once more\"\n@Id(\"twice\")\nruleflow-group \"abstraction\"\nwhen\n"
                        + "  $results : Results( kind == \"egfr\" )\n  $egfr : Measured( isBelow( 14.5 ) ) from $results.latest()\n"
                        + "then\n  insert( new State( \"contraindication\", \"renal-insufficiency\" ) );\nend\n");
        Files.writeString(
                root.resolve("rules/abstraction/nobody.drl"),
                HEAD + "rule \"A kidney that nobody has\"\n@Id(\"twice.never\")\nruleflow-group \"abstraction\"\nwhen\n"
                        + "  $results : Results( kind == \"egfr\" )\n  $egfr : Measured( isAtLeast( 500 ) ) from $results.latest()\n"
                        + "then\n  insert( new State( \"contraindication\", \"kidney\" ) );\nend\n");
        Files.writeString(
                root.resolve("rules/applicability/count.drl"),
                HEAD
                        + "rule \"Contraindications are counted\"\n@Id(\"count\")\nruleflow-group \"applicability\"\nwhen\n"
                        + "  accumulate( $one : State( name == \"contraindication\" ); $all : collectList( $one ) )\n"
                        + "then\n  insert( new State( \"many\", String.valueOf( $all.size() ) ) );\nend\n");

        assertThat(check(root))
                .extracting(Finding::id, Finding::file, Finding::line)
                .contains(
                        tuple("R044", "rules/recommendation/never.drl", 6),
                        tuple("R046", "rules/abstraction/twice.drl", 13),
                        tuple("C009", "rules/abstraction/nobody.drl", 6));
    }

    @Test
    void fileThatIsNoUtf8IsNamedWithItsLineAndCharacterAndAByteOrderMarkIsAccepted() throws IOException {
        Path root = copy("encoding");
        Path file = root.resolve("cases/setting.yaml");
        Files.writeString(file, "\uFEFF" + Files.readString(file));
        assertThat(check(root)).isEmpty();

        Files.write(file, "asOf: 2016-06-30\n# Un an apr\u00e8s\ncases: []\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> check(root))
                .hasMessageContaining("cases/setting.yaml:2: the character '\u00e8' is not written in UTF-8");
    }

    private Path copy(String name) throws IOException {
        Path root = directory.resolve(name.replaceAll("\\W", ""));
        Seeded.copy(root);
        return root;
    }

    private static List<Finding> check(Path root) {
        return Linter.check(PackageFiles.in(root), SeededFaultsTest.TODAY);
    }
}
