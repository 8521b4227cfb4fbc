package dev.rationale.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every target with its seeds; the command writes the seeds of one into a folder, with which a long run begins. */
final class SeedFiles {

    /**
     * A target.
     *
     * @param asked takes one input
     * @param seeds with which a long run begins
     */
    record Target(String name, Consumer<byte[]> asked, Supplier<Stream<byte[]>> seeds) {}

    private SeedFiles() {}

    static List<Target> targets() {
        return List.of(
                new Target("document", DocumentTarget::fuzzerTestOneInput, DocumentTarget::seeds),
                new Target("amount", AmountTarget::fuzzerTestOneInput, AmountTarget::seeds),
                new Target("name", NameTarget::fuzzerTestOneInput, NameTarget::seeds),
                new Target("call", CallTarget::fuzzerTestOneInput, CallTarget::seeds),
                new Target("package", PackageTarget::fuzzerTestOneInput, PackageTarget::seeds));
    }

    /** The name of the target, and the folder. */
    public static void main(String[] arguments) throws IOException {
        Target target = targets().stream()
                .filter(one -> one.name().equals(arguments[0]))
                .findFirst()
                .orElseThrow();
        int number = 0;
        for (byte[] seed : target.seeds().get().toList()) {
            Files.write(Path.of(arguments[1]).resolve("seed-" + number++), seed);
        }
    }
}
