package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RecentReads;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.terminology.ValueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The value sets of a package, or one from anywhere. */
public final class TerminologyFiles {

    /** The folder of the value sets within a package. */
    static final String FOLDER = "terminology/";

    private static final String ENDING = ".yaml";
    private static final String SHAPE = "terminology";

    /** Those of the packages at hand. One is some megabytes with its index of names. */
    private static final RecentReads<SortedMap<String, String>, Terminology> KNOWN = new RecentReads<>(4);

    private TerminologyFiles() {}

    static Terminology read(PackageFiles files, YamlFiles yaml, List<Problem> problems) {
        SortedMap<String, String> texts = files.texts(FOLDER, ENDING);
        return KNOWN.of(texts).orElseGet(() -> {
            int before = problems.size();
            List<ValueSet> sets = new ArrayList<>();
            texts.forEach((path, text) -> read(path, text, yaml, problems).ifPresent(sets::add));
            Terminology terminology = new Terminology(sets);
            if (problems.size() == before) {
                KNOWN.add(texts, terminology);
            }
            return terminology;
        });
    }

    /** The same of a package that was built. */
    static Terminology known(PackageFiles files, List<ValueSet> sets) {
        SortedMap<String, String> texts = files.texts(FOLDER, ENDING);
        return KNOWN.of(texts).orElseGet(() -> {
            Terminology terminology = new Terminology(sets);
            KNOWN.add(texts, terminology);
            return terminology;
        });
    }

    /**
     * Reads one file.
     *
     * @param problems where it is told what is wrong with it
     * @return the set, or nothing if it cannot be used
     */
    public static Optional<ValueSet> read(String path, String text, List<Problem> problems) {
        return read(path, text, new YamlFiles(problems), problems);
    }

    private static Optional<ValueSet> read(String path, String text, YamlFiles yaml, List<Problem> problems) {
        return yaml.read(path, text, ValueSetYaml.class, SHAPE)
                .flatMap(file -> ValueSetFile.read(path, text, file, problems));
    }
}
