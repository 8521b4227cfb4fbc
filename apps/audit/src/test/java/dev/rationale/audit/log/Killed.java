package dev.rationale.audit.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of its own that is killed by SIGKILL while it writes. */
public final class Killed {

    /** Ends a line that was printed to its end. */
    public static final String WHOLE = " .";

    private Killed() {}

    /** Runs a program, kills it some time after its first line, and gives the lines that it printed whole. */
    public static List<String> after(int millis, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(program, arguments);
        List<String> lines = new ArrayList<>();
        Thread killer = new Thread(() -> kill(process, millis));
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.endsWith(WHOLE)) {
                    lines.add(line.substring(0, line.length() - WHOLE.length()));
                }
                if (killer.getState() == Thread.State.NEW) {
                    killer.start();
                }
            }
        }
        killer.join();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The process was killed and did not end.");
        }
        return lines;
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
        return new ProcessBuilder(Stream.concat(java, Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(Process process, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // By its handle: the process itself would close its output too, under the reader's hands.
        process.toHandle().destroyForcibly();
    }
}
