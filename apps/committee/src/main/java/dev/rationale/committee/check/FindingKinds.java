package dev.rationale.committee.check;

import dev.rationale.engine.written.PlainYaml;
import java.util.Collections;
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
        TreeMap<String, String> titles = new TreeMap<>();
        PlainYaml.beside(FindingKinds.class, "findings.yaml").forEachText(titles::put);
        return Collections.unmodifiableSortedMap(titles);
    }
}
