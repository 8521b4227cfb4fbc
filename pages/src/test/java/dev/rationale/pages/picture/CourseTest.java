package dev.rationale.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rationale.pages.Pages;
import dev.rationale.pages.drawing.Drawing;
import dev.rationale.pages.drawing.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a course shows can be read off it again. */
class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2001, 2, 1);
    private static final LocalDate AS_OF = LocalDate.of(2003, 6, 30);
    private static final Course.Words WORDS = new Course.Words(Locale.ENGLISH, "as of", "left out", "in words");

    private static final List<Course.Point> COUNTS = List.of(
            point(FIRST, 45, true),
            point(LocalDate.of(2001, 12, 1), 163, true),
            point(LocalDate.of(2003, 6, 1), 260, true));
    private static final List<Course.Point> LOADS =
            List.of(point(FIRST, 250_000, true), point(LocalDate.of(2002, 1, 10), 50, false), point(AS_OF, 120, true));

    @ParameterizedTest
    @ValueSource(ints = {Picture.NARROW, Picture.BROAD})
    void valuesAndDaysAreReadOffTheirPlaces(int width) {
        Drawing drawing = new CourseGeometry(course(COUNTS, LOADS), width).drawing();

        double zero = height(drawing, "0", 0);
        double hundred = height(drawing, "100", 0);
        for (int index = 0; index < COUNTS.size(); index++) {
            Drawing.Dot dot = drawing.dots().get(index);
            double read = (zero - number(dot.y())) / (zero - hundred) * 100;
            assertThat(read).isCloseTo(COUNTS.get(index).value(), within(1.0));
        }
        double fifty = height(drawing, "50", 1);
        double thousand = height(drawing, "1,000", 0);
        for (int index = 0; index < LOADS.size(); index++) {
            Drawing.Dot dot = drawing.dots().get(COUNTS.size() + index);
            double tenfolds = (fifty - number(dot.y())) / (fifty - thousand) * Math.log10(20);
            assertThat(50 * Math.pow(10, tenfolds) / LOADS.get(index).value()).isCloseTo(1, within(0.03));
        }
        double from = number(drawing.dots().get(0).x());
        double days = ChronoUnit.DAYS.between(FIRST, COUNTS.get(2).day());
        double day = (number(drawing.dots().get(2).x()) - from) / days;
        assertThat(number(drawing.dots().get(1).x()))
                .isCloseTo(
                        from
                                + day
                                        * ChronoUnit.DAYS.between(
                                                FIRST, COUNTS.get(1).day()),
                        within(0.1));
    }

    @Test
    void aValueThatIsOnlyKnownToLieBelowALimitIsHollow() {
        Drawing drawing = new CourseGeometry(course(COUNTS, LOADS), Picture.BROAD).drawing();
        assertThat(drawing.dots())
                .extracting(Drawing.Dot::style)
                .containsExactly("point-1", "point-1", "point-1", "point-1", "hollow", "point-1");
    }

    @Test
    void whatWasGivenReachesFromItsFirstDayToItsLastOrToTheDayOfTheQuestion() {
        Drawing drawing = new CourseGeometry(course(COUNTS, LOADS), Picture.BROAD).drawing();
        Drawing.Area lane = drawing.areas().stream()
                .filter(area -> area.style().equals("lane"))
                .findFirst()
                .orElseThrow();
        assertThat(number(lane.x())).isEqualTo(number(drawing.dots().get(0).x()), within(0.1));
        assertThat(number(lane.x()) + number(lane.width()))
                .isCloseTo(number(drawing.dots().get(5).x()), within(0.2));
    }

    @Test
    void withoutAnyResultItSaysSoAndWithThreeHundredItShowsThemAll() {
        assertThat(Pages.svg(course(List.of(), List.of()).picture().narrow())).contains("none on record");
        List<Course.Point> many = IntStream.range(0, 300)
                .mapToObj(index -> point(FIRST.plusDays(3L * index), 10 + index, true))
                .toList();
        assertThat(new CourseGeometry(course(many, List.of()), Picture.NARROW)
                        .drawing()
                        .dots())
                .hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {Picture.NARROW, Picture.BROAD})
    void nothingStandsOutsideTheDrawing(int width) {
        Drawing drawing = new CourseGeometry(course(COUNTS, LOADS), width).drawing();
        assertThat(drawing.width()).isEqualTo(width);
        assertThat(drawing.dots()).allMatch(dot -> number(dot.x()) > 0 && number(dot.x()) < width);
        assertThat(drawing.areas())
                .allMatch(area -> number(area.x()) >= 0 && number(area.x()) + number(area.width()) <= width);
        assertThat(drawing.texts()).allMatch(text -> number(text.y()) < drawing.height());
    }

    @Test
    void theWordsSayAllThatIsShown() {
        Course course = course(COUNTS, LOADS);
        List<String> said = Stream.of(
                        course.panels().stream()
                                .flatMap(panel -> panel.points().stream().map(Course.Point::said)),
                        course.lanes().stream()
                                .flatMap(lane -> lane.stretches().stream().map(Course.Stretch::said)),
                        course.slopes().slopes().stream().map(Course.Slope::said),
                        course.leftOut().stream().map(Course.Mark::said))
                .flatMap(one -> one)
                .toList();
        assertThat(String.join("\n", course.picture().words())).contains(said);
    }

    private static Course course(List<Course.Point> counts, List<Course.Point> loads) {
        return new Course(
                "The course",
                AS_OF,
                List.of(
                        new Course.Panel("count", false, List.of(50.0, 100.0, 200.0, 300.0), counts, "none on record"),
                        new Course.Panel("load", true, List.of(50.0, 200.0, 1000.0), loads, "none on record")),
                List.of(
                        new Course.Lane(
                                "treatment",
                                List.of(new Course.Stretch(FIRST, AS_OF, true, true, "a drug", "a drug since")),
                                "none"),
                        new Course.Lane("other", List.of(), "none given")),
                List.of(new Course.Mark(AS_OF.plusMonths(2), "left out because of its day")),
                new Course.Slopes(
                        "slope",
                        List.of(
                                new Course.Slope("own", -3.7, "-3.7", true),
                                new Course.Slope("a study", 97.2, "97.2", false))),
                List.of(),
                WORDS);
    }

    private static Course.Point point(LocalDate day, double value, boolean exact) {
        return new Course.Point(day, value, exact, value + " on " + day);
    }

    /** Where a value stands on the axis: its number stands four below its line. */
    private static double height(Drawing drawing, String value, int which) {
        return number(drawing.texts().stream()
                        .filter(text ->
                                text.text().equals(value) && text.style().equals("quiet end"))
                        .map(Text::y)
                        .toList()
                        .get(which))
                - 4;
    }

    private static double number(String written) {
        return Double.parseDouble(written);
    }
}
