package dev.rationale.cohort;

import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;

/** Makes the commands, each with the streams and the clock that it is to use. */
record Commands(Clock clock, PrintWriter out, PrintWriter err) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == QualityCommand.class) {
            return type.cast(new QualityCommand(clock, out, err));
        }
        if (type == DiffCommand.class) {
            return type.cast(new DiffCommand(out));
        }
        if (type == ExtractCommand.class) {
            return type.cast(new ExtractCommand(clock, out));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
