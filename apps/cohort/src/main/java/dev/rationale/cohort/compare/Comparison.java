package dev.rationale.cohort.compare;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The rows of two runs, patient by patient.
 *
 * @param patients how many patients are in both runs
 * @param changed how many of them are answered otherwise in any part
 * @param advised how many of them are advised otherwise
 * @param onlyOld how many are in the older run alone
 * @param onlyNew how many are in the newer run alone
 * @param changes by part and code, the most frequent first
 */
public record Comparison(long patients, long changed, long advised, long onlyOld, long onlyNew, List<Change> changes) {

    /**
     * What is otherwise in the same way for so many patients.
     *
     * @param part of the answer: status, recommendation or request
     * @param from as it was, empty where it was not there
     * @param to as it is, empty where it is not there
     * @param before the rules that gave it before
     * @param after the rules that give it now
     * @param examples the first of the patients, by name
     */
    public record Change(
            String part,
            String code,
            String from,
            String to,
            List<String> before,
            List<String> after,
            long patients,
            List<String> examples) {}

    /** What each row says, one line for each part. */
    private static final String PARTS = """
            select patient, source, input, part.* from (select patient, source, input, explode(concat(
              array(struct('status' as part, '' as code,
                trim(concat(if(state = 'answered', status, state), ' ', reason)) as said, '' as rules)),
              transform(arrays_zip(codes, directions, strengths, certainties, rules), one -> struct('recommendation' as part,
                one.codes as code, concat_ws(', ', one.directions, one.strengths, one.certainties) as said,
                array_join(array_sort(one.rules), ' ') as rules)),
              transform(requests, one -> struct('request' as part, one as code, 'asked' as said, '' as rules))
            )) as part from %s)""";

    private static final String SAME =
            "o.patient = n.patient and o.source = n.source and o.input = n.input and o.part = n.part and o.code = n.code";

    private static final String CHANGED = """
            select coalesce(o.patient, n.patient) as patient, coalesce(o.input, n.input) as input, coalesce(o.source, n.source) as source,
              coalesce(o.part, n.part) as part, coalesce(o.code, n.code) as code, coalesce(o.said, '') as was,
              coalesce(n.said, '') as now, coalesce(o.rules, '') as before, coalesce(n.rules, '') as after
            from old_parts o full outer join new_parts n on %s where not (o.said <=> n.said)
              and exists (select 1 from both_runs b where b.patient = coalesce(o.patient, n.patient)
                and b.source = coalesce(o.source, n.source) and b.input = coalesce(o.input, n.input))""".formatted(SAME);

    private static final String GROUPED = """
            select part, code, was, now, before, after, array_join(array_sort(collect_list(if(place <= %d, named, null))), '\n') as examples,
              count(*) as n from (select *, if(input = '', patient, input) as named, row_number() over
                (partition by part, code, was, now, before, after order by patient, input) as place from changed)
            group by 1, 2, 3, 4, 5, 6 order by part, n desc, code, was, now, before, after""";

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares the rows of an older run with those of a newer one. */
    public static Comparison of(SparkSession spark, Dataset<Row> older, Dataset<Row> newer, int examples) {
        older.createOrReplaceTempView("old_run");
        newer.createOrReplaceTempView("new_run");
        spark.sql(PARTS.formatted("old_run")).createOrReplaceTempView("old_parts");
        spark.sql(PARTS.formatted("new_run")).createOrReplaceTempView("new_parts");
        spark.sql("select o.patient, o.source, o.input from old_run o join new_run n on o.patient = n.patient"
                        + " and o.source = n.source and o.input = n.input")
                .createOrReplaceTempView("both_runs");
        Dataset<Row> changed = spark.sql(CHANGED).cache();
        changed.createOrReplaceTempView("changed");
        List<Change> changes = spark.sql(GROUPED.formatted(examples)).collectAsList().stream()
                .map(Comparison::change)
                .toList();
        long both = spark.table("both_runs").count();
        return new Comparison(
                both,
                distinct(changed),
                distinct(changed.where("part = 'recommendation'")),
                older.count() - both,
                newer.count() - both,
                changes);
    }

    private static long distinct(Dataset<Row> changed) {
        return changed.select("patient", "source", "input").distinct().count();
    }

    private static Change change(Row row) {
        return new Change(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                words(row.getString(4), " "),
                words(row.getString(5), " "),
                row.getLong(7),
                words(row.getString(6), "\n"));
    }

    private static List<String> words(String text, String between) {
        return Arrays.stream(text.split(between, -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
