package dev.rationale.cohort.evaluate;

import dev.rationale.engine.Guideline;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.InternalFailure;
import dev.rationale.service.Request;
import dev.rationale.service.ServiceAnswer;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/** Puts the patients of a partition to the guideline, one after the other. Whatever goes wrong with one costs the others nothing. */
public final class Evaluating implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private static final Evaluations EVALUATIONS = new Evaluations();

    private static final PrintWriter LOG = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

    private final Question question;
    private final Broadcast<SharedLines> shared;
    private final Set<Integer> done;
    private final LongAccumulator patients;

    /**
     * For one run.
     *
     * @param done the partitions that an earlier start wrote already
     * @param patients counts on the driver how many patients are done; it tells the progress and nothing else
     */
    public Evaluating(Question question, Broadcast<SharedLines> shared, Set<Integer> done, LongAccumulator patients) {
        this.question = question;
        this.shared = shared;
        this.done = Set.copyOf(done);
        this.patients = patients;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        if (done.contains(TaskContext.getPartitionId())) {
            return Collections.emptyIterator();
        }
        Grouped grouped = new Grouped(rows, question.large(), question.largest());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return grouped.hasNext();
            }

            @Override
            public Row next() {
                Row row = row(grouped.next());
                patients.add(1);
                return row;
            }
        };
    }

    private Row row(PatientLines lines) {
        if (lines.isTooLarge()) {
            String why = "The record is larger than " + question.largest() + " bytes.";
            return AnswerRow.without(lines, State.TOO_LARGE, why, question);
        }
        if (!lines.hasPatient()) {
            return AnswerRow.without(lines, State.ABSENT, "", question);
        }
        Person person = lines.person().map(Person::in).orElse(Person.UNKNOWN);
        try {
            return AnswerRow.of(lines, person, answer(lines), question);
        } catch (UnreadableInput unreadable) {
            return AnswerRow.without(lines, State.UNREADABLE, String.valueOf(unreadable.getMessage()), question);
        } catch (OutOfMemoryError e) {
            return AnswerRow.without(lines, State.TOO_LARGE, "Memory does not hold it.", question);
        } catch (RuntimeException | StackOverflowError failure) {
            // What the failure says may quote the record, so neither the row nor the executor's log has it.
            InternalFailure internal = new InternalFailure("a patient", failure);
            internal.log(LOG, false);
            return AnswerRow.without(lines, State.FAILED, internal.sentence(), question);
        }
    }

    private ServiceAnswer answer(PatientLines lines) {
        Guideline guideline = question.guideline().load();
        Request request = new Request(
                guideline,
                question.clocks(),
                question.language(),
                lines.input(question, shared.value()),
                question.trace());
        return EVALUATIONS.answer(request);
    }
}
