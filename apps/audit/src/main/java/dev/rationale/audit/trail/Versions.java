package dev.rationale.audit.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of the engine, its libraries and Java. */
public final class Versions {

    private static final Map<String, String> NOW = read();

    private Versions() {}

    public static Map<String, String> now() {
        return NOW;
    }

    private static Map<String, String> read() {
        Properties properties = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("/dev/rationale/audit/versions.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>(Map.of("java", System.getProperty("java.version")));
        properties.forEach((name, version) -> versions.put(String.valueOf(name), String.valueOf(version)));
        return Map.copyOf(versions);
    }
}
