package dev.rationale.cohort.evaluate;

import dev.rationale.fhir.UnreadableInput;
import dev.rationale.fhir.account.Outcome;
import dev.rationale.fhir.account.ReadingAccount;
import dev.rationale.service.Evaluations;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tells of the patients of a partition what became of each resource, counted: no id leaves the task. */
public final class Accounting implements MapPartitionsFunction<Row, Row> {

    /** The columns. */
    public static final StructType SCHEMA = new StructType()
            .add("source", DataTypes.StringType)
            .add("outcome", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("reasons", DataTypes.StringType)
            .add("kinds", DataTypes.StringType)
            .add("n", DataTypes.LongType);

    private static final long serialVersionUID = 1;
    private static final Evaluations EVALUATIONS = new Evaluations();

    private final Question question;
    private final Broadcast<SharedLines> shared;

    public Accounting(Question question, Broadcast<SharedLines> shared) {
        this.question = question;
        this.shared = shared;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Grouped grouped = new Grouped(rows, question.large(), question.largest());
        Map<List<String>, Long> counts = new TreeMap<>(java.util.Comparator.comparing(List::toString));
        while (grouped.hasNext()) {
            count(grouped.next(), counts);
        }
        return counts.entrySet().stream()
                .map(one -> RowFactory.create(
                        one.getKey().get(0),
                        one.getKey().get(1),
                        one.getKey().get(2),
                        one.getKey().get(3),
                        one.getKey().get(4),
                        one.getValue()))
                .iterator();
    }

    private void count(PatientLines lines, Map<List<String>, Long> counts) {
        try {
            ReadingAccount account = EVALUATIONS.account(
                    lines.input(question, shared.value()), question.guideline().load());
            account.items().stream()
                    .filter(item -> lines.isDocument() || !item.type().equals("Medication"))
                    .forEach(item -> counts.merge(
                            List.of(
                                    lines.source(),
                                    item.outcome().code(),
                                    item.type(),
                                    item.outcome() == Outcome.READ ? "" : String.join("; ", item.reasons()),
                                    String.join(", ", item.kinds())),
                            1L,
                            Long::sum));
            account.skipped()
                    .forEach((type, count) -> counts.merge(
                            List.of(lines.source(), Outcome.IRRELEVANT.code(), type, "", ""), (long) count, Long::sum));
        } catch (UnreadableInput unreadable) {
            counts.merge(List.of(lines.source(), "unreadable", "", "", ""), (long) lines.lines(), Long::sum);
        }
    }
}
