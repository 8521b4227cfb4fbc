package dev.rationale.engine.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.tiny.Tea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the tiny guideline on tea, and copies of it with one thing broken. */
final class GuidelinePackagesTest {

    @TempDir
    Path directory;

    @Test
    void ruleIsIndexedWithItsPlaceAndConditions() {
        RuleEntry rule = GuidelinePackages.read(PackageFiles.in(Tea.DIRECTORY))
                .rules()
                .rule("less-tea.sleep")
                .orElseThrow();

        assertThat(rule.line()).isEqualTo(10);
        assertThat(rule.citations()).containsExactly("steep2001");
        assertThat(rule.slides()).containsExactly(2, 3);
        assertThat(rule.recommends()).containsExactly("less-tea");
        assertThat(rule.text()).startsWith("rule \"").endsWith("end");
        assertThat(rule.conditions())
                .extracting("line", "factType", "negated", "binding")
                .containsExactly(
                        tuple(17, "Parameter", false, "limit"),
                        tuple(18, "Finding", false, "finding"),
                        tuple(19, "MissingDatum", true, ""));
        assertThat(rule.conditions().get(0).constraints())
                .extracting(Constraint::text)
                .containsExactly("name == \"cups\"", "value > 1");
    }

    @Test
    void monthIsVisibleFromItsEndAndRetractionHidesTheStudy() {
        assertThat(seenOn("2001-02-27")).isEmpty();
        assertThat(seenOn("2001-02-28"))
                .containsExactly("Evidence/steep2001", "Finding/steep2001/sleep/hours", "Population/steep2001");
        assertThat(seenOn("2005-05-31")).contains("Evidence/steep2001");
        assertThat(seenOn("2005-06-01")).containsExactly("RetractedEvidence/steep2001");
    }

    private static List<String> seenOn(String day) {
        return GuidelinePackages.read(PackageFiles.in(Tea.DIRECTORY))
                .evidence()
                .visibleAt(LocalDate.parse(day))
                .stream()
                .map(Fact::id)
                .toList();
    }

    @Test
    void declaredKindsAreReadWithTheirCodesUnitsAndAnswers() {
        List<FactKind> kinds =
                GuidelinePackages.read(PackageFiles.in(Tea.DIRECTORY)).kinds();

        assertThat(kinds)
                .extracting(FactKind::kind)
                .containsExactly("cups-a-day", "taste", "tannin-allergy", "patient");
        assertThat(kinds.get(0).units()).containsEntry("mug", 2.0);
        assertThat(kinds.get(1).answers().codes())
                .containsExactly(Map.entry(new FactKind.Code("http://tea.example", "good"), "good"));
        assertThat(kinds.get(2).of().written()).isEqualTo("intolerance");
    }

    @Test
    void packageTakesTheTextsOfTheApplicationAndMaySayThemInItsOwnWords() {
        Texts texts = GuidelinePackages.read(PackageFiles.in(Tea.DIRECTORY)).texts();

        assertThat(texts.text("en", "certainty.very-low", Map.of())).isEqualTo("very low");
        assertThat(texts.text("en", "effect-direction.against", Map.of())).isEqualTo("speaks against it");
        assertThat(texts.text("fr", "value.tannin-allergy", Map.of())).isEqualTo("allergie au tanin");
    }

    @Test
    void textIsFilledInTheWayOfItsLanguage() {
        GuidelinePackage tea = GuidelinePackages.read(PackageFiles.in(Tea.DIRECTORY));
        Map<String, Object> values = Map.of(
                "limit", tea.manifest().parameters().get(0),
                "finding", tea.evidence().studies().get(0).findings().get(0));

        assertThat(tea.texts().text("en", "recommendation.less-tea.summary", values))
                .isEqualTo("Not more than 2.5 cups");
        assertThat(tea.texts().text("fr", "recommendation.less-tea.summary", values))
                .isEqualTo("Pas plus de 2,5 tasses");
        assertThat(tea.texts().text("fr", "recommendation.less-tea.rationale", values))
                .isEqualTo("steep2001 a vu moins de sommeil (parle contre).");
    }

    @Test
    void digestIsTheSameFromDirectoryAndJarAndWithOtherLineEnds() throws IOException {
        String digest = GuidelinePackages.read(PackageFiles.in(Tea.DIRECTORY)).digest();
        URI jar = URI.create("jar:" + directory.resolve("tea.jar").toUri());
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Tea.copy(files.getPath("/guideline"), "\n", "\r\n");

            assertThat(GuidelinePackages.read(PackageFiles.in(files.getPath("/guideline")))
                            .digest())
                    .isEqualTo(digest);
        }
        Tea.copy(directory.resolve("changed"), "12", "13");
        assertThat(GuidelinePackages.read(PackageFiles.in(directory.resolve("changed")))
                        .digest())
                .isNotEqualTo(digest);
    }

    @Test
    void tellsASummaryThatNoCardCanHold() throws IOException {
        Tea.copy(
                directory.resolve("long"),
                "Not more than",
                "Not more than ".repeat(12).strip());

        InvalidGuideline refusal = catchThrowableOfType(
                InvalidGuideline.class, () -> GuidelinePackages.read(PackageFiles.in(directory.resolve("long"))));

        assertThat(refusal.getMessage())
                .contains("'recommendation.less-tea.summary' in language 'en' may reach")
                .contains("expected fewer than 140");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "licence: Apache|license: Apache|guideline.yaml:5|'licence' was meant",
                "id: tea||guideline.yaml|'id' is missing",
                "claims: [sleep]|claims: [slept]|evidence/steep2001.yaml|'slept' was meant",
                "code: less-tea|code: less-teas|rules/recommendation/less-tea.drl:20|'less-teas' was meant",
                "phases: [recommendation]|phases: [recommendations]|less-tea.drl:15|phase 'recommendation' is not known",
                "key: steep2001|key: steep2002|evidence/steep2001.yaml|expected a file name evidence/steep2002.yaml",
                "published: 2001-02|published: 2001-13|evidence/steep2001.yaml|'published' is '2001-13'",
                "published: 2001-02|published: 2006|evidence/steep2001.yaml|expected a date after the publication",
                "design: COHORT|design: COHRT|evidence/steep2001.yaml|'COHORT' was meant",
                "from: 1|from: 10|evidence/steep2001.yaml|states no interval",
                "from: 1|from: 1, above: 1|evidence/steep2001.yaml|states two lower limits",
                "@Cites(\"steep2001\")|@Cites(\"steep2011\")|less-tea.drl:12|'steep2001' was meant",
                "@Id(\"less-tea.sleep\")||less-tea.drl:10|has no @Id",
                "@Slide(\"2, 3\")|@Slide(\"two\")|less-tea.drl:10|@Slide is 'two'",
                "@Strength(\"weak\")|@Strength(\"week\")|less-tea.drl:14|'weak' was meant",
                "name == \"cups\",|name == \"cups\" )|less-tea.drl:17|mismatched input",
                "$limit :|$most :|less-tea.drl:10|asks for {limit}",
                "Moins de thé|Moins de thé}|messages/fr.yaml|belongs to no placeholder",
                "title: Moins de thé||messages/fr|'recommendation.less-tea.title' is missing",
                "de {limit.value} tasses|de tasses|messages/fr|has the placeholders",
                "kind: taste|kind: cups-a-day|facts.yaml:2|declared twice",
                "kind: taste|kind: Taste|facts.yaml:9|expected a name of small letters",
                "of: intolerance|of: allergy|facts.yaml:18|expected one of result",
                "mug: 2|mug: 0|facts.yaml:6|expected a number above 0",
                "    measuredIn: cups||facts.yaml:2|'measuredIn' is missing",
                "fr: goût}|de: gut}|facts.yaml:9|no label in language 'fr'",
                "code: t1|code: c1|facts.yaml:9|means both",
                "of: intolerance|of: result|facts.yaml:16|states its 'units'",
                "of: intolerance|'of: intolerance\n    from: [Basic]'|facts.yaml:16|not read from Basic",
                "of: intolerance|'of: intolerance\n    type: Teacup'|facts.yaml:19|the type 'Teacup' of kind 'tannin-allergy' is not known",
                "measuredIn: cups|plausible: {from: 9, to: 1}|facts.yaml:2|ends at 1, before it begins at 9",
                "languages: [en, fr]|languages: en|guideline.yaml|'languages' is 'en'; expected a list",
                "indicator: warning|indicator: warnin|guideline.yaml:10|'warning' was meant",
                "phases: [recommendation]|phases: [recommendation, recommendation]|guideline.yaml:7|listed twice",
                "MissingDatum( item == \"tea\" )|Measured( kind == \"cup-a-day\" )|less-tea.drl:19|'cups-a-day' was meant"
            })
    void brokenPackageIsRefused(String written, String instead, String place, String told) throws IOException {
        Tea.copy(directory.resolve("broken"), written, instead == null ? "" : instead);

        InvalidGuideline refusal = catchThrowableOfType(
                InvalidGuideline.class, () -> GuidelinePackages.read(PackageFiles.in(directory.resolve("broken"))));

        assertThat(refusal.problems())
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem).contains(place).contains(told));
    }
}
