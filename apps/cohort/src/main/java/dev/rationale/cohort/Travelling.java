package dev.rationale.cohort;

import dev.rationale.cohort.evaluate.GuidelineRef;
import dev.rationale.cohort.run.Folder;
import dev.rationale.committee.release.GuidelineJar;
import dev.rationale.engine.Guideline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Makes a guideline travel to the executors, and keeps it beside the rows: as the jar that a release would write, whose bytes follow
 * from its files alone.
 */
final class Travelling {

    /** Its name in the folder of a run. */
    static final String FILE = "guideline.jar";

    private Travelling() {}

    static GuidelineRef of(Optional<Path> rules, Guideline guideline, SparkSession spark, Folder folder) {
        try {
            folder.write(FILE, GuidelineJar.bytes(guideline.files(), guideline.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rules.isEmpty()) {
            return GuidelineRef.of("", guideline);
        }
        spark.sparkContext().addFile(folder.at(FILE));
        return GuidelineRef.of(FILE, guideline);
    }
}
