package dev.rationale.cohort.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of a run, counted in the ways in which somebody asks about a population. */
public record Summary(List<CountTable> tables) {

    private static final String ANSWERS = "cohort_answers";

    /** An advice with all that is said of it, one line for each patient to whom it is given. */
    private static final String ADVICE = """
            (select patient, source, input, sex, age, year, strata, given.* from
              (select *, explode(arrays_zip(codes, directions, strengths, certainties)) as given from cohort_answers))""";

    private static final String AGE =
            "case when age < 0 then 'unknown' else concat(int(age / 10) * 10, '-', int(age / 10) * 10 + 9) end";

    /** What is counted, in the order in which it is shown. */
    private static final Map<String, String> QUERIES = queries();

    private static final List<String> ORDER = List.of(
            "states",
            "statuses",
            "advice",
            "by-year",
            "by-stratum",
            "by-person",
            "requests",
            "not-understood",
            "excluded",
            "sources",
            "not-understood-by-source");

    public Summary {
        tables = List.copyOf(tables);
    }

    private static Map<String, String> queries() {
        return Map.ofEntries(
                Map.entry("states", "select state, count(*) as n from cohort_answers group by 1 order by n desc, 1"),
                Map.entry(
                        "statuses",
                        "select status, reason, count(*) as n from cohort_answers where state = 'answered' group by 1, 2 order by n desc, 1, 2"),
                Map.entry(
                        "advice",
                        "select codes as code, directions as direction, strengths as strength, certainties as certainty, count(*) as n from "
                                + ADVICE + " group by 1, 2, 3, 4 order by n desc, 1, 2, 3, 4"),
                Map.entry(
                        "by-year",
                        "select codes as code, if(year = 0, 'unknown', string(year)) as year, count(*) as n from "
                                + ADVICE + " group by 1, 2 order by 1, 2"),
                Map.entry(
                        "by-stratum",
                        "select codes as code, key as stratum, value, count(*) as n from (select codes, explode(strata) from "
                                + ADVICE + ") group by 1, 2, 3 order by 2, 3, n desc, 1"),
                Map.entry(
                        "by-person",
                        "select codes as code, sex, " + AGE + " as age, count(*) as n from " + ADVICE
                                + " group by 1, 2, 3 order by 1, 2, 3"),
                Map.entry(
                        "requests",
                        "select code, count(*) as n from (select explode(requests) as code from cohort_answers) group by 1 order by n desc, 1"),
                Map.entry("not-understood", notUnderstood("")),
                Map.entry(
                        "excluded",
                        "select reason, count(*) as n from (select explode(excluded) as reason from cohort_answers) group by 1 order by n desc, 1"),
                Map.entry(
                        "sources",
                        "select source, string(sum(resources)) as resources, string(sum(size(excluded))) as excluded, "
                                + "string(count_if(size(not_understood) > 0)) as `with something not understood`, "
                                + "string(count_if(large)) as large, count(*) as n from cohort_answers group by 1 order by n desc, 1"),
                Map.entry("not-understood-by-source", notUnderstood("source, ")));
    }

    private static String notUnderstood(String more) {
        return "select " + more + "split(one, ' ')[0] as kind, split(one, ' ')[1] as what, count(*) as n from (select "
                + more
                + "explode(array_distinct(not_understood)) as one from cohort_answers) group by "
                + (more.isEmpty() ? "1, 2 order by n desc, 1, 2" : "1, 2, 3 order by n desc, 1, 2, 3");
    }

    /** Counts the rows. */
    public static Summary of(SparkSession spark, Dataset<Row> answers) {
        answers.createOrReplaceTempView(ANSWERS);
        List<CountTable> tables = new ArrayList<>();
        for (String name : ORDER) {
            tables.add(CountTable.of(name, spark.sql(QUERIES.getOrDefault(name, ""))));
        }
        return new Summary(tables);
    }

    CountTable table(String name) {
        return tables.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How many patients there are rows of. */
    public long patients() {
        return table("states").total();
    }
}
