package dev.rationale.cohort.run;

import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.report.Trace;
import dev.rationale.fhir.Sensitive;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run was asked to do.
 *
 * @param rules the guideline's folder or released jar; the one that is built in if none is named
 * @param keepRecords whether what was read is kept, for another guideline to be asked about it
 * @param partitions into how many parts the patients are divided; by the size of the input if that is not said
 * @param large megabytes of a record from which on it is evaluated apart
 * @param largest megabytes of a record from which on it is not evaluated
 * @param conf settings of Spark's own
 */
public record Settings(
        List<String> inputs,
        String out,
        Clocks clocks,
        String language,
        Optional<Path> rules,
        ZoneId zone,
        Sensitive sensitive,
        Trace trace,
        boolean answers,
        boolean keepRecords,
        boolean resume,
        Optional<String> master,
        Optional<Integer> partitions,
        int large,
        int largest,
        Map<String, String> conf) {

    public Settings {
        inputs = List.copyOf(inputs);
        conf = Map.copyOf(conf);
    }
}
