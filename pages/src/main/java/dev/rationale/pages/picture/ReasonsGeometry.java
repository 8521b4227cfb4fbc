package dev.rationale.pages.picture;

import dev.rationale.pages.drawing.Drawing;
import dev.rationale.pages.drawing.Sketch;
import java.util.List;

/** Where everything of weighed reasons stands: studies against grow to the left of a line, studies for to the right of it. */
final class ReasonsGeometry {

    private static final double SIDE = 10;
    private static final double CLAIM = 226;
    private static final double VERDICT = 112;
    private static final double CERTAINTY = 142;
    private static final double STUDY = 9;
    private static final double ROW = 30;

    private final Reasons reasons;
    private final double width;
    private final boolean wide;
    private final double balance;
    private final double step;
    private final Sketch sketch = new Sketch();
    private double y = 8;

    ReasonsGeometry(Reasons reasons, double width) {
        this.reasons = reasons;
        this.width = width;
        this.wide = width >= Picture.BROAD;
        double left = wide ? SIDE + CLAIM : SIDE;
        double right = wide ? width - SIDE - VERDICT - CERTAINTY : width - SIDE;
        int against =
                most(reasons.reasons().stream().map(Reasons.Reason::opposing).toList());
        int supporting =
                most(reasons.reasons().stream().map(Reasons.Reason::supporting).toList());
        this.step = Math.min((right - left - 12) / Math.max(against + supporting, 1), 2.4 * STUDY);
        this.balance = left + 6 + (right - left - 12 - (against + supporting) * step) / 2 + against * step;
    }

    private static int most(List<List<String>> studies) {
        return Math.max(studies.stream().mapToInt(List::size).max().orElse(0), 2);
    }

    Drawing drawing() {
        head();
        reasons.reasons().forEach(this::row);
        sketch.line(SIDE, y, width - SIDE, y, "edge");
        for (String note : reasons.notes()) {
            y += sketch.words(SIDE, y + 18, width - 2 * SIDE, note, "quiet") + 4;
        }
        return sketch.drawing(width, y + 14, reasons.heading());
    }

    private void head() {
        sketch.text(balance - 8, y + 14, "◂ " + reasons.against(), "strong end");
        sketch.text(balance + 8, y + 14, reasons.supporting() + " ▸", "strong");
        if (wide) {
            sketch.text(width - SIDE - CERTAINTY, y + 14, reasons.certainty(), "strong");
        }
        y += 24;
    }

    private void row(Reasons.Reason reason) {
        sketch.line(SIDE, y, width - SIDE, y, "faint");
        if (wide) {
            double high = Math.max(ROW, Sketch.strongHeight(reason.claim(), CLAIM - 12) + 10);
            sketch.words(SIDE, y + 20, CLAIM - 12, reason.claim(), "strong");
            studies(reason, y + 16);
            sketch.words(width - SIDE - VERDICT - CERTAINTY, y + 20, VERDICT - 8, reason.verdict(), "");
            certainty(reason, width - SIDE - CERTAINTY, y + 16);
            sketch.line(balance, y, balance, y + high, "edge");
            y += high;
            return;
        }
        y += sketch.words(SIDE, y + 18, width - 2 * SIDE, reason.claim(), "strong") + 6;
        studies(reason, y + 12);
        sketch.line(balance, y, balance, y + 24, "edge");
        y += 28;
        sketch.text(SIDE, y + 10, reason.verdict(), "");
        certainty(reason, width - SIDE - CERTAINTY, y + 6);
        y += 22;
    }

    private void studies(Reasons.Reason reason, double middle) {
        for (int index = 0; index < reason.opposing().size(); index++) {
            square(
                    balance - (index + 1) * step,
                    middle,
                    "against",
                    reason.opposing().get(index));
        }
        for (int index = 0; index < reason.supporting().size(); index++) {
            sketch.dot(
                    balance + (index + 0.5) * step,
                    middle,
                    Math.min(STUDY, step * 0.8) / 2 + 1,
                    "for",
                    reason.supporting().get(index));
        }
    }

    private void square(double left, double middle, String style, String said) {
        double side = Math.min(STUDY, step * 0.8) + 1;
        sketch.area(left + (step - side) / 2, middle - side / 2, side, side, style, said);
    }

    private void certainty(Reasons.Reason reason, double left, double middle) {
        for (int mark = 0; mark < Reasons.MOST_CERTAIN; mark++) {
            sketch.dot(left + 6 + mark * 13, middle, 4.5, mark < reason.certain() ? "certain" : "hollow-ink", "");
        }
        sketch.text(left + 6 + Reasons.MOST_CERTAIN * 13, middle + 4, reason.certainty(), "");
    }
}
