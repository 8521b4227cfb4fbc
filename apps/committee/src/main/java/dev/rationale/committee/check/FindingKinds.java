package dev.rationale.committee.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of finding: a stable id and a title for each. Ids are never used again for something else. */
public final class FindingKinds {

    private static final SortedMap<String, String> TITLES = read();

    private FindingKinds() {}

    /** The titles by id. */
    public static SortedMap<String, String> titles() {
        return TITLES;
    }

    /** The page of a kind, as a path in the documentation. */
    public static String page(String id) {
        return "docs/findings/" + id + ".md";
    }

    private static SortedMap<String, String> read() {
        try (InputStream in = FindingKinds.class.getResourceAsStream("findings.yaml")) {
            Map<String, String> read = new YAMLMapper().readValue(in, new TypeReference<Map<String, String>>() {});
            return Collections.unmodifiableSortedMap(new TreeMap<>(read));
        } catch (IOException e) {
            throw new UncheckedIOException("The kinds of finding cannot be read.", e);
        }
    }
}
