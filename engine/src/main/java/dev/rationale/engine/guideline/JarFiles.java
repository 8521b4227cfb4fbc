package dev.rationale.engine.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a released package: a jar that holds the guideline's files in one folder, as the bundled guideline's jar does. */
final class JarFiles {

    private static final String FOLDER = "guideline/";

    private JarFiles() {}

    static PackageFiles read(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            PackageBuilder files = new PackageBuilder(jar.toString());
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        files.add(entry.getName().substring(FOLDER.length()), in);
                    }
                }
            }
            PackageFiles read = files.build();
            if (!read.paths().isEmpty()) {
                return read;
            }
        } catch (IOException noJar) {
            throw refused(jar, "the file cannot be read as a jar");
        }
        throw refused(jar, "the jar has no folder 'guideline'");
    }

    private static InvalidGuideline refused(Path jar, String what) {
        return new InvalidGuideline(List.of(new Problem(
                "M001",
                jar.toString(),
                0,
                what + "; expected a directory, or a package that was released",
                "the path is another file's.")));
    }
}
