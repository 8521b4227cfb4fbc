package dev.rationale.cohort;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Where Spark runs, and what it is told besides. */
final class SparkOptions {

    @Option(
            names = "--master",
            paramLabel = "local[*]|spark://HOST:PORT|yarn|k8s://…",
            description = "Where Spark runs (default: on all cores of this machine, or as spark-submit says).")
    private Optional<String> master = Optional.empty();

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "A setting of Spark's own; may be repeated.")
    private Map<String, String> conf = new TreeMap<>();

    Optional<String> master() {
        return master;
    }

    Map<String, String> conf() {
        return conf;
    }
}
