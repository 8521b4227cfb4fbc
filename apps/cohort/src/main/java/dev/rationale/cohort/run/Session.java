package dev.rationale.cohort.run;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Spark, as it is started for a run: by this process itself, or by {@code spark-submit} before it. */
public final class Session {

    private static final String EXTRA = "spark.executor.extraJavaOptions";

    private Session() {}

    /**
     * Starts Spark.
     *
     * @param master where it runs; as {@code spark-submit} was told, or on all cores of this machine, if that is not said
     * @param scratch a folder of this machine for what Spark keeps while it works
     */
    public static SparkSession start(Optional<String> master, Optional<String> scratch, Map<String, String> conf) {
        String where = master.orElseGet(() -> System.getProperty("spark.master", "local[*]"));
        SparkSession.Builder builder = SparkSession.builder()
                .appName("Rationale cohort")
                .master(where)
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config(
                        "spark.sql.sources.commitProtocolClass",
                        "org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol")
                // A task's file comes to its place when the task ends, so that a later start finds what is done.
                .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2")
                .config("spark.hadoop.parquet.summary.metadata.level", "NONE")
                // The number of a part names the same patients at every start.
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.shuffle.partitions", "16");
        if (where.startsWith("local[") || where.equals("local")) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        } else if (System.getProperty("spark.jars") == null) {
            builder.config("spark.jars", ownJar()).config(EXTRA, System.getProperty("cohort.opens", ""));
        }
        scratch.ifPresent(
                folder -> builder.config("spark.local.dir", folder).config("spark.sql.warehouse.dir", folder));
        conf.forEach(builder::config);
        return builder.getOrCreate();
    }

    private static String ownJar() {
        try {
            return Path.of(Session.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The application's own jar has no place.", e);
        }
    }
}
