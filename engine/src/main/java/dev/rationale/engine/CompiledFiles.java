package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The files that guidelines compile to, in a directory of classes. Those of an earlier run are deleted first: their guidelines are gone. */
final class CompiledFiles implements Closeable {

    private static final String WRITTEN = "META-INF/rationale/compiled/files";

    private final Path directory;
    private final Set<String> written = new TreeSet<>();

    private CompiledFiles(Path directory) {
        this.directory = directory;
    }

    static CompiledFiles in(Path directory) throws IOException {
        Path list = directory.resolve(WRITTEN);
        if (Files.exists(list)) {
            for (String file : Files.readAllLines(list)) {
                Files.deleteIfExists(directory.resolve(file));
            }
        }
        return new CompiledFiles(directory);
    }

    void write(GuidelinePackage read, RuntimeRules.Classes compiled) throws IOException {
        for (Map.Entry<String, byte[]> one : compiled.files().entrySet()) {
            write(one.getKey(), one.getValue());
        }
        write(BundledRules.read(read.digest()), GuidelinePackages.written(read));
        write(
                BundledRules.models(read.digest()),
                String.join("\n", compiled.models()).getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] content) throws IOException {
        Path target = directory.resolve(file);
        Files.createDirectories(target.resolveSibling("."));
        Files.write(target, content);
        written.add(file);
    }

    @Override
    public void close() throws IOException {
        written.add(WRITTEN);
        Path list = directory.resolve(WRITTEN);
        Files.createDirectories(list.resolveSibling("."));
        Files.write(list, written);
    }
}
