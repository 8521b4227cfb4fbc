package dev.rationale.cohort.evaluate;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;

/**
 * Which guideline is asked, as it travels. Each executor loads it once, on its first patient, and checks that it is the one that was
 * meant.
 *
 * @param file the name of the jar that travels beside it; empty for the guideline that is built in
 * @param digest of its files
 */
public record GuidelineRef(String file, String digest) implements Serializable {

    private static final long serialVersionUID = 1;

    private static final ConcurrentHashMap<String, Guideline> LOADED = new ConcurrentHashMap<>();

    /** The guideline, loaded in this process; it stays open as long as the process lives. */
    public Guideline load() {
        return LOADED.computeIfAbsent(digest, any -> loaded());
    }

    private Guideline loaded() {
        Guideline guideline = file.isEmpty() ? Guidelines.bundled() : Guidelines.from(Path.of(SparkFiles.get(file)));
        String seen = guideline.id().digest();
        if (!seen.equals(digest)) {
            guideline.close();
            throw new IllegalStateException("The guideline on this executor has the digest " + seen + "; expected "
                    + digest + ".\n  Maybe another version of the application is installed there.");
        }
        return guideline;
    }

    /** One that is loaded already in this process, and takes the place of one that an earlier run may have closed. */
    public static GuidelineRef of(String file, Guideline guideline) {
        GuidelineRef ref = new GuidelineRef(file, guideline.id().digest());
        LOADED.put(ref.digest, guideline);
        return ref;
    }
}
