package dev.rationale.cohort.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import dev.rationale.cohort.evaluate.SharedLines;
import dev.rationale.cohort.input.Found;
import dev.rationale.cohort.input.Found.What;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The first look at an input: how much there is of what, who the patients are, what is shared, what belongs to nobody and what is
 * damaged. It is kept beside the run, because all that follows rests on it.
 */
final class Survey {

    private final Dataset<Row> table;
    private final SortedMap<String, Long> counts;

    private Survey(Dataset<Row> table) {
        this.table = table;
        this.counts = counted(table);
    }

    /** Looks, and writes what was seen; what was seen whole at an earlier start is not looked for again. */
    static Survey of(SparkSession spark, Scan scan, Folder folder) {
        String place = folder.work("survey");
        if (!folder.isWhole(place)) {
            Object[] own = {What.OWN.code(), What.IDENTIFIED.code(), What.PASSED_OVER.code()};
            scan.first()
                    .where(not(col("what").isin(own)))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(place);
        }
        return new Survey(spark.read().schema(Found.SCHEMA).parquet(place));
    }

    private static Column is(What what) {
        return col("what").equalTo(what.code());
    }

    /** How many things there were of each kind, as {@code what type}. */
    SortedMap<String, Long> counts() {
        return counts;
    }

    private static SortedMap<String, Long> counted(Dataset<Row> table) {
        SortedMap<String, Long> counts = new TreeMap<>();
        table.where(is(What.COUNT))
                .groupBy("key", "type")
                .agg(sum(col("note").cast("long")))
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0) + " " + row.getString(1), row.getLong(2)));
        return counts;
    }

    /** The names of the sources. */
    List<String> sources() {
        return table.where(is(What.COUNT))
                .select("source")
                .distinct()
                .orderBy("source")
                .as(Encoders.STRING())
                .collectAsList();
    }

    /** How many patients there are. */
    long patients() {
        return table.where(is(What.PATIENT)).select("key", "source").distinct().count();
    }

    /** Identifiers that one patient of a source bears, and no other: source, identifier, patient. */
    Dataset<Row> identifiers() {
        return table.where(is(What.PATIENT).and(col("note").notEqual("")))
                .select(
                        col("source").as("of"),
                        col("key").as("bearer"),
                        explode(split(col("note"), "\n")).as("identifier"))
                .groupBy("of", "identifier")
                .agg(
                        count_distinct(col("bearer")).as("bearers"),
                        first("bearer").as("bearer"))
                .where("bearers = 1")
                .select("of", "identifier", "bearer");
    }

    SharedLines shared() {
        SharedLines shared = new SharedLines();
        table.where(is(What.SHARED))
                .select("source", "note", "line")
                .dropDuplicates()
                .orderBy("source", "note", "line")
                .toLocalIterator()
                .forEachRemaining(row -> shared.add(row.getString(0), row.getString(1), row.getAs(2)));
        return shared;
    }

    /** What could not be read: source, type, patient where one is named, and what is wrong. */
    List<Row> damage() {
        return table.where(is(What.FAULT).or(is(What.DAMAGED)))
                .select("source", "type", "key", "note")
                .distinct()
                .orderBy("source", "note")
                .collectAsList();
    }

    /** What was wrong with files as wholes, in the words in which a later reading would say it. */
    Set<String> faults() {
        return Set.copyOf(table.where(is(What.FAULT))
                .select("note")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
    }

    /** What is nobody's, or of no interest: source, what as key, type and how many. */
    Dataset<Row> others() {
        Object[] own = {What.OWN.code(), What.IDENTIFIED.code()};
        return table.where(is(What.COUNT).and(not(col("key").isin(own))))
                .groupBy("source", "key", "type")
                .agg(sum(col("note").cast("long")).as("n"));
    }

    /** What reaches no answer. */
    Dataset<Row> leftOut() {
        Object[] what = Found.LEFT_OUT.stream().map(What::code).toArray();
        return table.where(col("what").isin(what));
    }
}
