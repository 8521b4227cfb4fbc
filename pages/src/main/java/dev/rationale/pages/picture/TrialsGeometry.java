package dev.rationale.pages.picture;

import dev.rationale.pages.drawing.Drawing;
import dev.rationale.pages.drawing.Sketch;
import java.util.List;
import java.util.stream.IntStream;

/** Where everything of a table of studies stands: side by side where there is room, one below the other where there is not. */
final class TrialsGeometry {

    private static final double SIDE = 10;
    private static final double STRATUM = 96;
    private static final double STUDY = 128;
    private static final double NUMBER = 90;
    private static final double GAP = 10;
    private static final double PAD = 8;
    private static final double EMPTY = 34;

    private final Trials trials;
    private final double width;
    private final boolean wide;
    private final Sketch sketch = new Sketch();
    private double y = 8;

    TrialsGeometry(Trials trials, double width) {
        this.trials = trials;
        this.width = width;
        this.wide = width >= Picture.BROAD;
    }

    Drawing drawing() {
        if (wide) {
            head();
        }
        trials.rows().forEach(this::row);
        sketch.line(SIDE, y, width - SIDE, y, "edge");
        for (String note : trials.notes()) {
            y += sketch.words(SIDE, y + 18, width - 2 * SIDE, note, "quiet") + 4;
        }
        return sketch.drawing(width, y + 14, trials.heading());
    }

    private void head() {
        double high = sketch.words(SIDE, y + 14, STRATUM - GAP, trials.stratum(), "strong");
        high = Math.max(high, sketch.words(SIDE + STRATUM, y + 14, STUDY - GAP, trials.study(), "strong"));
        for (int column = 0; column < trials.columns().size(); column++) {
            high = Math.max(
                    high,
                    sketch.words(
                            left(column), y + 14, wide(column), trials.columns().get(column), "strong"));
        }
        y += high + PAD;
    }

    private double left(int column) {
        double first = SIDE + STRATUM + STUDY;
        return column == 0 ? first : first + NUMBER + (column - 1) * other();
    }

    private double wide(int column) {
        return (column == 0 ? NUMBER : other()) - GAP;
    }

    private double other() {
        return (width - 2 * SIDE - STRATUM - STUDY - NUMBER)
                / Math.max(trials.columns().size() - 1, 1);
    }

    private void row(Trials.Row row) {
        double top = y;
        double high = measured(row);
        if (!row.here().isEmpty()) {
            sketch.area(SIDE, top, width - 2 * SIDE, high, "here");
            sketch.area(SIDE, top, 5, high, "own");
        }
        sketch.line(SIDE, top, width - SIDE, top, "edge");
        y += PAD;
        double stratum = sketch.words(SIDE + PAD, y + 12, STRATUM - GAP, row.stratum(), "strong");
        if (!row.here().isEmpty()) {
            sketch.words(
                    SIDE + PAD + (wide ? 0 : STRATUM),
                    y + 12 + (wide ? stratum : 0),
                    wide ? STRATUM - GAP : width - STRATUM - 2 * SIDE - PAD,
                    "▸ " + row.here(),
                    "");
        }
        y += wide ? 0 : stratum + 2;
        if (!row.empty().isEmpty()) {
            empty(row);
        }
        row.studies().forEach(this::study);
        y = top + high;
    }

    /** The words stand before the slanted lines, not on them. */
    private void empty(Trials.Row row) {
        double left = wide ? SIDE + STRATUM : SIDE + PAD;
        double right = width - SIDE - PAD;
        double words = Math.min(Sketch.width(row.empty()) * 1.2 + 12, right - left - 2 * PAD);
        sketch.text(left + 2, y + 18, row.empty(), "strong");
        sketch.hatched(left + words, y, right - left - words, EMPTY - 6);
        y += EMPTY;
    }

    private void study(Trials.Study study) {
        String style = study.main() ? "" : "quiet";
        if (wide) {
            sketch.words(SIDE + STRATUM, y + 12, STUDY - GAP, study.name(), study.main() ? "strong" : style);
            for (int column = 0; column < trials.columns().size(); column++) {
                sketch.words(left(column), y + 12, wide(column), study.cells().get(column), style);
            }
        } else {
            sketch.words(SIDE + PAD, y + 12, narrow(), study.name(), study.main() ? "strong" : style);
            double line = y + 12 + named(study, narrow());
            for (String cell : cells(study)) {
                line += sketch.words(SIDE + 2 * PAD, line, narrow() - PAD, cell, style);
            }
        }
        y += height(study);
    }

    private double narrow() {
        return width - 2 * SIDE - 2 * PAD;
    }

    private List<String> cells(Trials.Study study) {
        return IntStream.range(0, trials.columns().size())
                .filter(column -> !study.cells().get(column).isEmpty())
                .mapToObj(column ->
                        trials.columns().get(column) + ": " + study.cells().get(column))
                .toList();
    }

    private double height(Trials.Study study) {
        if (!wide) {
            return named(study, narrow())
                    + cells(study).stream()
                            .mapToDouble(one -> Sketch.height(one, narrow() - PAD))
                            .sum()
                    + PAD;
        }
        double high = named(study, STUDY - GAP);
        for (int column = 0; column < trials.columns().size(); column++) {
            high = Math.max(high, Sketch.height(study.cells().get(column), wide(column)));
        }
        return high + PAD;
    }

    private static double named(Trials.Study study, double width) {
        return study.main() ? Sketch.strongHeight(study.name(), width) : Sketch.height(study.name(), width);
    }

    private double measured(Trials.Row row) {
        double stratum = Sketch.strongHeight(row.stratum(), STRATUM - GAP);
        double here = row.here().isEmpty() || !wide ? 0 : Sketch.height("▸ " + row.here(), STRATUM - GAP);
        double studies = (row.empty().isEmpty() ? 0 : EMPTY)
                + row.studies().stream().mapToDouble(this::height).sum();
        return PAD + (wide ? Math.max(stratum + here, studies) : stratum + 2 + studies) + 4;
    }
}
