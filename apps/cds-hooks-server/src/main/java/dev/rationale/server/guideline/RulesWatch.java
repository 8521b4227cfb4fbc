package dev.rationale.server.guideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a directory again and again, and tells when it was changed and then left alone for one look, so that a copy under way is
 * not taken half. Looking works where a file system sends no events: on network drives and mounted volumes.
 */
public final class RulesWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);

    private final Path directory;
    private final Runnable changed;
    private final Thread looking;

    private String known;
    private String seen;

    public RulesWatch(Path directory, Duration interval, Runnable changed) {
        this.directory = directory;
        this.changed = changed;
        this.known = fingerprint(directory);
        this.seen = known;
        this.looking = new Thread(() -> lookEach(interval), "rules-watch");
        looking.setDaemon(true);
    }

    /** Starts looking. */
    public RulesWatch start() {
        looking.start();
        return this;
    }

    private void lookEach(Duration interval) {
        try {
            while (true) {
                Thread.sleep(interval.toMillis());
                lookSafely();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** An exception would end the looking without a word. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.atWarn().setCause(failed).log("The rules cannot be watched.");
        }
    }

    void look() {
        String now = fingerprint(directory);
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(known)) {
            known = now;
            changed.run();
        }
    }

    /** Real names, sizes and times: cheap to take each second. The digest of the content decides later. */
    private static String fingerprint(Path directory) {
        try (Stream<Path> files = Files.walk(directory.toRealPath())) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(RulesWatch::state)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "unreadable";
        }
    }

    private static String state(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file + " gone";
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
