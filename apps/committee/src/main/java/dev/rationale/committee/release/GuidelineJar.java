package dev.rationale.committee.release;

import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A guideline package as a jar: its files below {@code guideline/}, and its coordinates. The entries are sorted, their
 * times are one fixed time, and line ends are those of the digest; so the same guideline gives the same bytes on every machine.
 */
public final class GuidelineJar {

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final List<String> ENDINGS = List.of(".drl", ".yaml", ".md");

    private GuidelineJar() {}

    /** The jar of the files of a guideline. */
    public static byte[] bytes(PackageFiles files, GuidelineId id) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        String maven = "META-INF/maven/dev.rationale.guideline/" + id.id() + "/";
        entries.put(maven + "pom.properties", properties(id));
        entries.put(maven + "pom.xml", pom(id));
        files.paths().stream()
                .filter(path -> ENDINGS.stream().anyMatch(path::endsWith))
                .forEach(path -> entries.put(
                        "guideline/" + path, files.text(path).orElse("").replace("\r\n", "\n")));
        return zipped(entries);
    }

    private static byte[] zipped(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            manifest(zip);
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A jar's manifest comes first, or some readers do not see it. */
    private static void manifest(ZipOutputStream zip) throws IOException {
        add(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n");
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String properties(GuidelineId id) {
        return "artifactId=" + id.id() + "\ngroupId=dev.rationale.guideline\nversion=" + id.version() + "\n";
    }

    private static String pom(GuidelineId id) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>dev.rationale.guideline</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </project>
            """.formatted(id.id(), id.version());
    }
}
