package dev.rationale.pages.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Studies by the stratum of whom they admitted, with what they found. A stratum that none of those with clinical end points admitted
 * stands there empty.
 *
 * @param stratum heading of the first column
 * @param study heading of the second
 * @param columns headings of the others
 * @param notes what else is to be said, a line each
 */
public record Trials(
        String heading,
        String stratum,
        String study,
        List<String> columns,
        List<Row> rows,
        List<String> notes,
        String inWords) {

    /**
     * A stratum.
     *
     * @param here says that the patient is of it; empty if not
     * @param empty said where no study of the main kind admitted anybody; empty where one did
     * @param studies those that admitted people of it
     */
    public record Row(String stratum, String here, String empty, List<Study> studies) {

        public Row {
            studies = List.copyOf(studies);
        }

        /** The same with the patient in it. */
        public Row having(String patient) {
            return new Row(stratum, patient, empty, studies);
        }
    }

    /**
     * A study in a row.
     *
     * @param main true of those whose results decide
     * @param cells one for each column
     */
    public record Study(String name, boolean main, List<String> cells) {

        public Study {
            cells = List.copyOf(cells);
        }
    }

    public Trials {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The same with other rows. */
    public Trials of(List<Row> others) {
        return new Trials(heading, stratum, study, columns, others, notes, inWords);
    }

    /** The same with something that is said before all else. */
    public Trials noting(String first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(notes);
        return new Trials(heading, stratum, study, columns, rows, all, inWords);
    }

    public Picture picture() {
        return new Picture(
                heading,
                new TrialsGeometry(this, Picture.BROAD).drawing(),
                new TrialsGeometry(this, Picture.NARROW).drawing(),
                inWords,
                words());
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (Row row : rows) {
            List<String> parts = new ArrayList<>();
            if (!row.empty().isEmpty()) {
                parts.add(row.empty());
            }
            row.studies().forEach(one -> parts.add(one.name() + said(one)));
            words.add(row.stratum() + (row.here().isEmpty() ? "" : " (" + row.here() + ")") + ": "
                    + String.join(". ", parts));
        }
        words.addAll(notes);
        return words;
    }

    private String said(Study one) {
        List<String> said = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!one.cells().get(column).isEmpty()) {
                said.add(columns.get(column) + ": " + one.cells().get(column));
            }
        }
        return said.isEmpty() ? "" : " – " + String.join("; ", said);
    }
}
