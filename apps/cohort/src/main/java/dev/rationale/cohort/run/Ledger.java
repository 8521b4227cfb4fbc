package dev.rationale.cohort.run;

import dev.rationale.cohort.input.Found.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What came in and what went out, counted apart from one another: every resource is with one patient, or was set aside for a reason that
 * is counted.
 *
 * @param found how many things there were, as {@code what type}
 * @param patients how many patients the input holds
 * @param rows how many rows were written
 * @param keys how many different patients the rows are about
 * @param resources how many resources the rows were made of
 * @param states how many rows hold what
 */
public record Ledger(
        SortedMap<String, Long> found, long patients, long rows, long keys, long resources, Map<String, Long> states) {

    static Ledger of(SortedMap<String, Long> found, long patients, Dataset<Row> answers) {
        Row totals = answers.selectExpr(
                        "count(*)", "count(distinct patient, source, input)", "coalesce(sum(resources), 0)")
                .first();
        Map<String, Long> states = new LinkedHashMap<>();
        answers.groupBy("state")
                .count()
                .orderBy("state")
                .collectAsList()
                .forEach(row -> states.put(row.getString(0), row.getLong(1)));
        return new Ledger(found, patients, totals.getLong(0), totals.getLong(1), totals.getLong(2), states);
    }

    /** How many things of a kind were found. */
    public long count(What what) {
        return found.entrySet().stream()
                .filter(one -> one.getKey().startsWith(what.code() + " "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many rows hold what. */
    public long state(dev.rationale.cohort.evaluate.State state) {
        return states.getOrDefault(state.code(), 0L);
    }

    /** What does not add up; nothing where all does. */
    public List<String> differences() {
        long own = count(What.OWN) + count(What.IDENTIFIED);
        if (own != resources) {
            return List.of(own + " resources of patients were read, and the answers rest on " + resources + ".");
        }
        return rows == keys ? List.of() : List.of(rows + " rows are about " + keys + " patients.");
    }
}
