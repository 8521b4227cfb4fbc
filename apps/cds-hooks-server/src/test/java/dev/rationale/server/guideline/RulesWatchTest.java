package dev.rationale.server.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a change of the directory is told. */
class RulesWatchTest {

    private final AtomicInteger told = new AtomicInteger();

    @TempDir
    private Path directory;

    @Test
    void aChangeIsToldOnceAndOnlyAfterItSettled() throws IOException {
        RulesWatch watch = new RulesWatch(directory, Duration.ofHours(1), told::incrementAndGet);
        watch.look();
        assertThat(told).hasValue(0);
        Files.writeString(directory.resolve("a.drl"), "one");
        watch.look();
        assertThat(told).as("the copy may still be under way").hasValue(0);
        Files.writeString(directory.resolve("b.drl"), "two");
        watch.look();
        assertThat(told).as("and it was").hasValue(0);
        watch.look();
        assertThat(told).hasValue(1);
        watch.look();
        assertThat(told).hasValue(1);
    }

    @Test
    void aLinkThatIsLedElsewhereIsAChange() throws IOException {
        Path one = Files.createDirectory(directory.resolve("one"));
        Path two = Files.createDirectory(directory.resolve("two"));
        Path current = Files.createSymbolicLink(directory.resolve("current"), one);
        Files.writeString(one.resolve("a.drl"), "same");
        Files.writeString(two.resolve("a.drl"), "same");
        RulesWatch watch = new RulesWatch(current, Duration.ofHours(1), told::incrementAndGet);
        Files.delete(current);
        Files.createSymbolicLink(current, two);
        watch.look();
        watch.look();
        assertThat(told).hasValue(1);
    }

    @Test
    void aFileThatIsGoneIsAChangeAndADirectoryThatIsGoneDoesNotEndTheWatch() throws IOException {
        Path file = Files.writeString(directory.resolve("a.drl"), "one");
        RulesWatch watch = new RulesWatch(directory, Duration.ofHours(1), told::incrementAndGet);
        Files.delete(file);
        watch.look();
        watch.look();
        assertThat(told).hasValue(1);
        Files.delete(directory);
        watch.look();
        watch.look();
        Files.createDirectory(directory);
        watch.look();
        watch.look();
        assertThat(told.get()).isGreaterThanOrEqualTo(2);
    }
}
