package dev.rationale.cohort.run;

import dev.rationale.cohort.evaluate.Grouped;
import dev.rationale.cohort.evaluate.PatientLines;
import dev.rationale.cohort.evaluate.SharedLines;
import dev.rationale.cohort.input.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.map.KindReaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Single patients of an input, as the run puts them to the guideline. */
public final class Patients {

    private final Dataset<Row> records;
    private final SharedLines shared;

    /**
     * Looks through an input.
     *
     * @param folder for what is kept meanwhile
     */
    public Patients(SparkSession spark, List<String> names, Guideline guideline, Folder folder) {
        Inputs inputs = Inputs.of(names, spark.sparkContext().hadoopConfiguration());
        Scan scan = new Scan(spark, inputs, new KindReaders(guideline.kinds()).interesting());
        Survey survey = Survey.of(spark, scan, folder);
        this.records = Records.of(scan, survey);
        this.shared = survey.shared();
    }

    /**
     * The documents of patients: of each id one, or one in each source. The ids are in no plan and in no log of Spark's.
     *
     * @param ids without the type
     * @return the documents by id
     */
    public Map<String, List<byte[]>> of(Set<String> ids) {
        Set<String> sought = new HashSet<>(ids);
        FilterFunction<Row> meant = row -> sought.contains(row.getString(0));
        Dataset<Row> rows = Records.divided(records.filter(meant), 1);
        Map<String, List<byte[]>> documents = new TreeMap<>();
        Grouped grouped = new Grouped(rows.toLocalIterator(), Long.MAX_VALUE, Long.MAX_VALUE);
        while (grouped.hasNext()) {
            PatientLines lines = grouped.next();
            documents.computeIfAbsent(lines.key(), first -> new ArrayList<>()).addAll(lines.documents(shared));
        }
        return documents;
    }
}
