package dev.rationale.engine.guideline;

import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file of the right shape, so that all of it is told at once. */
final class FileProblems {

    private static final Place WHOLE_FILE = new Place(0, 0);

    private final String path;
    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param source the text of the file
     */
    FileProblems(String path, String source) {
        this.path = path;
        this.source = source;
    }

    /**
     * Adds a fault.
     *
     * @param key where it is, as {@link YamlPlaces} writes it
     */
    void add(String finding, String key, String what) {
        add(finding, key, what, "");
    }

    /** The same with what may have been meant, empty if nothing is near. */
    void add(String finding, String key, String what, String maybe) {
        Place place = YamlPlaces.of(source).of(key, WHOLE_FILE);
        problems.add(new Problem(finding, path, place.line(), place.column(), what, maybe));
    }

    List<Problem> all() {
        return problems;
    }
}
