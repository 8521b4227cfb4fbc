package dev.rationale.cohort.run;

import dev.rationale.cohort.input.Changed;
import dev.rationale.cohort.input.Found;
import dev.rationale.cohort.input.Inputs;
import dev.rationale.cohort.input.Portion;
import dev.rationale.cohort.input.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * All that the inputs hold, as a table; nothing is read before somebody asks the table for something.
 *
 * @param interesting the types that are read for the guideline; none for all types
 */
record Scan(SparkSession spark, Inputs inputs, Set<String> interesting) {

    private static final int TASKS_A_CORE = 3;

    /** As it is read for the first time: what is wrong with a file is one of the things that it holds. */
    Dataset<Row> first() {
        return table(Optional.empty());
    }

    /**
     * As it is read again.
     *
     * @param known what was wrong the first time; whatever else is wrong now has changed meanwhile, and breaks off what is done
     */
    Dataset<Row> again(Set<String> known) {
        return table(Optional.of(new TreeSet<>(known)));
    }

    private Dataset<Row> table(Optional<TreeSet<String>> known) {
        Dataset<Row> all = inputs.portions().isEmpty() ? spark.createDataFrame(List.of(), Found.SCHEMA) : files(known);
        for (Inputs.Kept kept : inputs.kept()) {
            all = all.union(KeptRecords.read(spark, kept.path(), interesting));
        }
        return all;
    }

    private Dataset<Row> files(Optional<TreeSet<String>> known) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Portion> dealt = dealt(inputs.portions(), context.defaultParallelism() * TASKS_A_CORE);
        int tasks = Math.min(dealt.size(), context.defaultParallelism() * TASKS_A_CORE);
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        return spark.createDataFrame(
                context.parallelize(dealt, tasks)
                        .flatMap(new Rows(
                                new TreeSet<>(interesting), known.orElseGet(TreeSet::new), known.isPresent(), hadoop)),
                Found.SCHEMA);
    }

    /** Large and small files mixed, so that each task gets about as much; a table is cut into tasks by order. */
    private static List<Portion> dealt(List<Portion> portions, int tasks) {
        List<Portion> bySize = new ArrayList<>(portions);
        bySize.sort(Comparator.comparingLong(Portion::size).reversed().thenComparing(Portion::path));
        List<List<Portion>> hands = new ArrayList<>();
        for (int index = 0; index < bySize.size(); index++) {
            if (hands.size() < Math.min(tasks, bySize.size())) {
                hands.add(new ArrayList<>());
            }
            hands.get(index % tasks).add(bySize.get(index));
        }
        return hands.stream().flatMap(List::stream).toList();
    }

    private record Rows(
            TreeSet<String> interesting, TreeSet<String> known, boolean again, SerializableConfiguration hadoop)
            implements FlatMapFunction<Portion, Row> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Row> call(Portion portion) {
            Configuration configuration = hadoop.value();
            Reading reading = new Reading(portion, interesting, configuration);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return reading.hasNext();
                }

                @Override
                public Row next() {
                    return same(reading.next()).row();
                }
            };
        }

        private Found same(Found found) {
            if (again && found.what() == Found.What.FAULT && !known.contains(found.note())) {
                throw new Changed(found.note());
            }
            return found;
        }
    }
}
