package dev.rationale.cohort.run;

import dev.rationale.cohort.evaluate.Grouped;
import dev.rationale.cohort.evaluate.PatientLines;
import dev.rationale.cohort.evaluate.SharedLines;
import dev.rationale.cohort.input.Inputs;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.map.KindReaders;
import java.util.ArrayList;
import java.util.List;
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

    /** The documents of a patient, or of one of that id in each source. The id is in no plan and in no log of Spark's. */
    public List<byte[]> of(String patient) {
        FilterFunction<Row> meant = row -> row.getString(0).equals(patient);
        Dataset<Row> rows = Records.divided(records.filter(meant), 1);
        List<byte[]> documents = new ArrayList<>();
        Grouped grouped = new Grouped(rows.toLocalIterator(), Long.MAX_VALUE, Long.MAX_VALUE);
        while (grouped.hasNext()) {
            PatientLines lines = grouped.next();
            documents.addAll(lines.documents(shared));
        }
        return documents;
    }
}
