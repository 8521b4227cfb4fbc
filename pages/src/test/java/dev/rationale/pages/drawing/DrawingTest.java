package dev.rationale.pages.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.pages.Pages;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DrawingTest {

    private static final MapDrawing MAP = new MapDrawing(
            "map",
            "Where x is given",
            "Advice",
            "today",
            "reading",
            new MapDrawing.Axis("across", 9, "9", List.of(new MapDrawing.Cut(0, "0"), new MapDrawing.Cut(5, "5"))),
            new MapDrawing.Axis("up", 9, "9", List.of(new MapDrawing.Cut(0, "0"))),
            List.of(
                    new MapDrawing.Area(
                            "A", true, "nothing", List.of(), List.of("0-4"), List.of(new MapDrawing.Box(0, 4, 0, 9))),
                    new MapDrawing.Area(
                            "B",
                            false,
                            "x",
                            List.of("rule <x>"),
                            List.of("5-9"),
                            List.of(new MapDrawing.Box(5, 9, 0, 9)))));

    @Test
    void halfOfTheStepsTakeHalfOfTheMap() {
        assertThat(new MapGeometry(MAP, true).patches())
                .extracting(MapGeometry.Patch::box)
                .containsExactly(
                        new MapGeometry.Rectangle("90.0", "60.0", "330.0", "360.0"),
                        new MapGeometry.Rectangle("420.0", "60.0", "330.0", "360.0"));
    }

    @Test
    void areasDifferByTheLinesThatFillThemAndOneWithoutAdviceHasNone() {
        assertThat(new MapGeometry(MAP, true).fills())
                .extracting(MapGeometry.Fill::hatched, MapGeometry.Fill::turn)
                .containsExactly(tuple(false, "rotate(45)"), tuple(true, "rotate(135)"));
    }

    @Test
    void aMapByItselfHoldsItsLegendAndItsColours() throws Exception {
        Element map = parsed(Pages.svg(MAP));
        assertThat(map.getTextContent()).contains("rule <x>", "reading").doesNotContain("var(");
        assertThat(map.getElementsByTagName("style").item(0).getTextContent()).contains(".area-1 { fill: #dbe9f6; }");
        assertThat(new MapGeometry(MAP, false).legend()).isEmpty();
    }

    @Test
    void linearCostIsAStraightLineOnAChart() throws Exception {
        Chart chart = new Chart(
                "Cost",
                "patients",
                "ms",
                List.of(new Chart.Series(
                        "total", List.of(new Chart.Point(1, 1), new Chart.Point(10, 10), new Chart.Point(100, 100)))));
        assertThat(new ChartGeometry(chart).curves())
                .extracting(ChartGeometry.Curve::path)
                .containsExactly("M70.0 350.0L280.0 195.0L490.0 40.0");
        assertThat(parsed(Pages.svg(chart)).getElementsByTagName("circle").getLength())
                .isEqualTo(3);
    }

    @Test
    void theLongestNameOfABarHasRoomBesideTheBars() {
        String name = "x".repeat(60);
        Bars bars = new Bars(
                "Counts", List.of(new Bars.Bar(name, 1, "1", 0), new Bars.Bar("two words", 2_400, "2,400", 1)));
        Drawing broad = bars.broad();
        assertThat(broad.texts().get(0)).isEqualTo(new Text("456.0", "12.0", name, "end"));
        assertThat(broad.areas()).extracting(Drawing.Area::x).containsExactly("464.0", "464.0");
        assertThat(broad.areas()).extracting(Drawing.Area::width).containsExactly("1.0", "240.0");
        assertThat(broad.width()).isEqualTo(464 + 240 + 90);
        assertThat(new Bars("Counts", List.of(new Bars.Bar("y", 4, "4", 0)))
                        .broad()
                        .width())
                .isEqualTo(720);
    }

    @Test
    void onATelephoneTheNameOfABarStandsAboveItInAsManyLinesAsItNeeds() {
        Drawing narrow =
                new Bars("Counts", List.of(new Bars.Bar("word ".repeat(20).strip(), 1, "one", 0))).narrow();
        assertThat(narrow.width()).isEqualTo(340);
        assertThat(narrow.texts()).extracting(Text::y).containsExactly("12.0", "29.0", "46.0");
        assertThat(narrow.areas()).extracting(Drawing.Area::y).containsExactly("34.0");
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
