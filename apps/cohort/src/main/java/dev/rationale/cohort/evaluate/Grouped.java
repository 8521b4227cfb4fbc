package dev.rationale.cohort.evaluate;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.spark.sql.Row;

/**
 * The patients of rows that lie together by key and source, one at a time: no more than one patient is held. Of the large ones, no more
 * than one is held in the whole process, whichever task meets it.
 */
public final class Grouped implements Iterator<PatientLines> {

    private static final Semaphore LARGE = new Semaphore(1);

    private final Iterator<Row> rows;
    private final long large;
    private final long largest;
    private Optional<Row> ahead = Optional.empty();
    private boolean holding;

    /**
     * Over rows of key, source, type and line, sorted by these.
     *
     * @param large bytes from which on a patient is large
     * @param largest bytes from which on a patient's lines are only counted
     */
    public Grouped(Iterator<Row> rows, long large, long largest) {
        this.rows = rows;
        this.large = large;
        this.largest = largest;
    }

    @Override
    public boolean hasNext() {
        release();
        return ahead.isPresent() || rows.hasNext();
    }

    @Override
    public PatientLines next() {
        release();
        Row first = ahead.orElseGet(rows::next);
        ahead = Optional.empty();
        PatientLines patient = new PatientLines(first.getString(0), first.getString(1));
        add(patient, first);
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!patient.isOf(row.getString(0), row.getString(1))) {
                ahead = Optional.of(row);
                return patient;
            }
            add(patient, row);
        }
        return patient;
    }

    private void add(PatientLines patient, Row row) {
        patient.add(row.getString(2), row.<byte[]>getAs(3), largest);
        if (!holding && patient.bytes() > large) {
            LARGE.acquireUninterruptibly();
            holding = true;
        }
    }

    /** The large patient that was given last is done with. */
    private void release() {
        if (holding) {
            holding = false;
            LARGE.release();
        }
    }
}
