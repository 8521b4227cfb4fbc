package dev.rationale.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.pages.Pages;
import dev.rationale.pages.drawing.Drawing;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Studies by stratum, and reasons weighed. */
class TablesTest {

    private static final Trials TRIALS = new Trials(
            "Trials",
            "count",
            "trial",
            List.of("people", "gain"),
            List.of(
                    new Trials.Row(
                            "< 50",
                            "",
                            "nobody was admitted",
                            List.of(new Trials.Study("small", false, List.of("2", "")))),
                    new Trials.Row(
                            "50 - 300",
                            "this patient: 170",
                            "",
                            List.of(new Trials.Study("BIG <1>", true, List.of("1695", "53"))))),
            List.of("a note"),
            "in words");

    private static final Reasons REASONS = new Reasons(
            "Reasons",
            "against",
            "for",
            "certainty",
            List.of(
                    new Reasons.Reason("it works", "against", List.of("a"), List.of("b", "c", "d"), "low", 2, "said 1"),
                    new Reasons.Reason("it is cheap", "no evidence", List.of(), List.of(), "not rated", 0, "said 2")),
            List.of(),
            "in words");

    @ParameterizedTest
    @ValueSource(ints = {Picture.NARROW, Picture.BROAD})
    void thePatientsRowIsMarkedAndAnEmptyOneIsHatched(int width) {
        Drawing drawing = new TrialsGeometry(TRIALS, width).drawing();
        assertThat(drawing.areas())
                .filteredOn(area -> area.style().equals("here"))
                .hasSize(1);
        assertThat(drawing.lines())
                .filteredOn(line -> line.style().equals("hatch"))
                .hasSize(1);
        assertThat(drawing.texts()).anyMatch(text -> text.text().equals("nobody was admitted"));
        assertThat(TRIALS.picture().words())
                .containsExactly(
                        "< 50: nobody was admitted. small – people: 2",
                        "50 - 300 (this patient: 170): BIG <1> – people: 1695; gain: 53",
                        "a note");
    }

    @ParameterizedTest
    @ValueSource(ints = {Picture.NARROW, Picture.BROAD})
    void eachStudyIsAMarkOnItsSideAndCertaintyIsCounted(int width) {
        Drawing drawing = new ReasonsGeometry(REASONS, width).drawing();
        double balance = Double.parseDouble(drawing.lines().stream()
                .filter(line -> line.style().equals("edge"))
                .findFirst()
                .orElseThrow()
                .path()
                .replaceAll("M([0-9.]+) .*", "$1"));
        assertThat(drawing.areas())
                .filteredOn(area -> area.style().equals("against"))
                .hasSize(3)
                .allMatch(area -> Double.parseDouble(area.x()) < balance);
        assertThat(drawing.dots())
                .filteredOn(dot -> dot.style().equals("for"))
                .hasSize(1)
                .allMatch(dot -> Double.parseDouble(dot.x()) > balance);
        assertThat(drawing.dots())
                .filteredOn(dot -> dot.style().equals("certain"))
                .hasSize(2);
        assertThat(drawing.dots())
                .filteredOn(dot -> dot.style().equals("hollow-ink"))
                .hasSize(6);
    }

    @Test
    void aDrawingByItselfIsWellFormedAndHasItsColours() throws Exception {
        for (Picture picture : List.of(TRIALS.picture(), REASONS.picture())) {
            String svg = Pages.svg(picture.broad());
            assertThat(svg).contains(".drawing .here { fill: #dbe9f6; }").doesNotContain("var(");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        }
    }
}
