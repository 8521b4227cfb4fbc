package dev.rationale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationaleTest {

    private static final int ONE_SCREEN = 30;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void severalGuidelinesAreAskedOfWhatIsReadOnce() throws IOException {
        String[] rules = {"--rules", "../../examples/cotrimoxazole-hiv", "--rules", "../../examples/af-anticoagulation"
        };
        Ran ran = Ran.reading(Ran.PATIENT, words("eval", "-", "--format", "json", rules));

        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"id\":\"cotrimoxazole-hiv\"").doesNotContain("af-anticoagulation");
        assertThat(lines.get(1)).contains("\"id\":\"af-anticoagulation\"").doesNotContain("cotrimoxazole-hiv");

        assertThat(Ran.reading(Ran.PATIENT, words("eval", "-", "", "", rules)).out())
                .contains("Co-trimoxazole", "Oral anticoagulation in atrial fibrillation");
        assertThat(Ran.reading(Ran.PATIENT, words("explain", "-", "", "", rules))
                        .err())
                .contains("this command takes one guideline");
        assertThat(Ran.reading(Ran.PATIENT, words("eval", "-", "--rules", "nowhere", rules))
                        .err())
                .contains("nowhere");
    }

    private static String[] words(String command, String input, String option, String value, String... rules) {
        return Stream.concat(Stream.of(command, input, option, value).filter(word -> !word.isEmpty()), Stream.of(rules))
                .toArray(String[]::new);
    }

    @Test
    void evaluatesStandardInputOnTheDayOfTheClock() throws IOException {
        Ran ran = Ran.reading(Ran.PATIENT, "eval", "-", "--format", "json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode answer = JSON.readTree(ran.out());
        assertThat(answer.path("patient").asText()).isEqualTo("Patient/a");
        assertThat(answer.path("asOf").asText()).isEqualTo("2017-11-17");
        assertThat(answer.path("evidenceAsOf").asText()).isEqualTo("2017-11-17");
        assertThat(answer.at("/recommendations/0/code").asText()).isEqualTo("art-first");
    }

    @Test
    void speaksFrench() {
        assertThat(Ran.reading(Ran.PATIENT, "eval", "-", "--lang", "fr", "--full")
                        .out())
                .contains("Recommandations", "Motifs");
        assertThat(Ran.reading(Ran.PATIENT, "eval", "-", "--lang", "fr").out())
                .contains("Recommandations", "--full")
                .doesNotContain("Motifs")
                .matches(text -> text.lines().count() <= ONE_SCREEN);
    }

    @Test
    void answersADirectoryLineByLineWithWhatCannotBeReadInItsPlace() throws IOException {
        Files.writeString(directory.resolve("a.json"), Ran.PATIENT);
        Files.writeString(directory.resolve("b.json"), "{}");
        Files.writeString(directory.resolve("c.json"), Ran.PATIENT);
        Ran ran = Ran.with("eval", "--format", "json", directory.toString());

        assertThat(ran.code()).isEqualTo(3);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(0)).path("input").asText()).endsWith("a.json");
        assertThat(JSON.readTree(lines.get(1)).path("error").asText()).contains("b.json", "no FHIR resource");
        assertThat(JSON.readTree(lines.get(2)).path("status").asText()).isEqualTo("data-required");
    }

    @Test
    void oneInputThatIsTooLargeCostsNoOtherItsAnswer() throws IOException {
        Path other = Files.writeString(directory.resolve("a.json"), Ran.PATIENT);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("as a document does that does not fit");
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return read();
            }
        };
        Ran ran = Ran.reading(endless, "eval", "--format", "json", "-", other.toString());

        assertThat(ran.code()).isEqualTo(3);
        List<String> lines = ran.out().lines().toList();
        assertThat(JSON.readTree(lines.get(0)).path("error").asText()).contains("-: ", "more memory", "-Xmx");
        assertThat(JSON.readTree(lines.get(1)).path("patient").asText()).isEqualTo("Patient/a");
    }

    @Test
    void oneInputThatFailsInsideCostsNoOtherItsAnswerAndIsNamedByAnId() throws IOException {
        Path good = Files.writeString(directory.resolve("a.json"), Ran.PATIENT);
        Path unreadable = Files.writeString(directory.resolve("b.json"), "{}");
        InputStream failing = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("PLANTED");
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return read();
            }
        };
        Ran ran = Ran.reading(
                failing, "eval", "--format", "json", good.toString(), "-", unreadable.toString(), good.toString());

        assertThat(ran.code()).isEqualTo(70);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(3)).isEqualTo(lines.get(0)).contains("\"patient\":\"Patient/a\"");
        JsonNode failed = JSON.readTree(lines.get(1));
        assertThat(failed.path("input").asText()).isEqualTo("-");
        Matcher id = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(failed.path("error").asText());
        assertThat(id.find()).isTrue();
        assertThat(ran.err()).contains(id.group() + ": -: an internal failure: java.lang.IllegalStateException");
        assertThat(JSON.readTree(lines.get(2)).path("error").asText()).contains("no FHIR resource");
        assertThat(ran.out() + ran.err()).doesNotContain("PLANTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"resourceType\":", "<a"})
    void refusesWhatItCannotReadInOneMessage(String document) {
        Ran ran = Ran.reading(document, "eval", "-");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("-: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        Ran ran = Ran.with("eval", "nowhere.json");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("nowhere.json: there is no such file.", "\n  Maybe ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "eval", "evaluate x", "eval - --as-of yesterday", "eval - --format pdf", "eval - --lang de"})
    void exitsWithTwoForUsage(String arguments) {
        Ran ran = Ran.reading(Ran.PATIENT, arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void saysThatAGuidelineCannotBeUsed() throws IOException {
        Files.writeString(directory.resolve("guideline.yaml"), "id: broken\n");
        Ran ran = Ran.reading(Ran.PATIENT, "eval", "-", "--rules", directory.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("The guideline cannot be used:")
                .contains("guideline.yaml")
                .doesNotContain("\tat ");
    }

    @Test
    void drawsPicturesAndWritesAPageThatHoldsThem() {
        for (String which : new String[] {"course", "trials", "reasons"}) {
            Ran drawn = Ran.reading(Ran.PATIENT, "picture", which, "-");
            assertThat(drawn.code()).as(drawn.err()).isZero();
            assertThat(drawn.out()).contains("<svg", "</svg>");
        }
        assertThat(Ran.reading(Ran.PATIENT, "eval", "-", "--format", "html").out())
                .contains("<!DOCTYPE html>", "<figure", "<svg");
    }

    @Test
    void explainsARecommendationAndSaysWhyAnotherWasNotGiven() {
        assertThat(Ran.reading(Ran.PATIENT, "explain", "-", "art-first").out()).contains("Condition/h");
        assertThat(Ran.reading(Ran.PATIENT, "explain", "-", "il2-stop").code()).isEqualTo(2);
        Ran whyNot = Ran.reading(Ran.PATIENT, "why-not", "-", "il2-not-recommended");
        assertThat(whyNot.code()).as(whyNot.err()).isZero();
        assertThat(whyNot.out()).contains("il2-not-recommended");
    }

    @Test
    void listsTheStudiesVisibleOnADay() {
        assertThat(Ran.with("evidence", "--evidence-as-of", "2009-10-14").out()).doesNotContain("insight2009");
        assertThat(Ran.with("evidence", "--evidence-as-of", "2009-10-15").out()).contains("insight2009");
    }

    @Test
    void saysHowTheEvidenceStandsOnADayWhoeverThePatientIs() {
        assertThat(Ran.with("literature", "--evidence-as-of", "1985-01-01").out())
                .contains("no evidence")
                .doesNotContain("Weighed with a patient's data");
        assertThat(Ran.with("literature", "--evidence-as-of", "2009-10-15").out())
                .contains("Weighed with a patient's data");
        assertThat(Ran.with("literature", "--evidence-as-of", "2009-10-15", "--lang", "fr")
                        .out())
                .contains("Pesé avec les données d’un patient");
        assertThat(Ran.with("literature", "--evidence-as-of", "2009-10-15", "--format", "json")
                        .out())
                .contains("\"evidenceAsOf\" : \"2009-10-15\"", "\"rule\" : \"phase-3-position.no-benefit\"")
                .doesNotContain("\"direct\"", "\"asOf\"");
    }

    @Test
    void carriesAsMuchOfTheExplanationAsIsAskedFor() {
        Ran none = Ran.reading(Ran.PATIENT, "eval", "-", "--format", "json", "--trace", "none");
        assertThat(none.code()).as(none.err()).isZero();
        assertThat(none.out()).contains("\"because\"").doesNotContain("\"trace\"");
        Ran reasons = Ran.reading(Ran.PATIENT, "eval", "-", "--format", "json", "--trace", "reasons");
        assertThat(reasons.out()).contains("\"trace\"").doesNotContain("\"firings\"");
    }

    @Test
    void saysWhichGuidelineSpeaksAndCompletesAndHelps() {
        assertThat(Ran.with("version").out()).contains("il2-hiv").containsPattern("digest +[0-9a-f]{64}");
        assertThat(Ran.with("completion").out()).contains("why-not");
        assertThat(Ran.with("--help").out()).contains("Examples:", "Exit codes:");
        assertThat(Ran.with("eval", "--help").out()).contains("Examples:", "--format");
    }

    @Test
    void givesOneCardAsCdsHooksWants() throws IOException {
        Ran ran = Ran.reading(Ran.PATIENT, "eval", "-", "--format", "cards");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode cards = JSON.readTree(ran.out()).path("cards");
        assertThat(cards).hasSize(1);
        JsonNode card = cards.get(0);
        assertThat(card.path("summary").asText()).isNotBlank().hasSizeLessThan(140);
        assertThat(card.path("indicator").asText()).isEqualTo("info");
        assertThat(card.at("/source/label").asText()).startsWith("Interleukin-2");
        assertThat(card.path("uuid").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(card.path("detail").asText()).contains("Because: ", "clinical judgement");
        assertThat(Ran.reading(Ran.PATIENT, "eval", "-", "--format", "cards")).isEqualTo(ran);
    }

    @Test
    void givesNoCardWhereTheGuidelineDoesNotSpeak() {
        String nobody = "{\"resourceType\":\"Patient\",\"id\":\"a\",\"birthDate\":\"1960-01-01\"}";
        assertThat(Ran.reading(nobody, "eval", "-", "--format", "cards").out()).isEqualTo("{\"cards\":[]}\n");
        assertThat(Ran.with("eval", "--format", "cards", "a.json", "b.json").code())
                .isEqualTo(2);
    }
}
