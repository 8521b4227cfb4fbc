package dev.rationale.audit.store;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kept guidelines that are loaded once, however many decisions rest on them. Where the application carries one of the same digest,
 * that one is taken: the digest is over every file, and the compiled form starts at once.
 */
public final class LoadedGuidelines implements AutoCloseable {

    private final GuidelineStore store;
    private final Map<String, Guideline> byDigest = new ConcurrentHashMap<>();

    public LoadedGuidelines(GuidelineStore store) {
        this.store = store;
    }

    /** The guideline with a digest. */
    public Guideline of(String digest) {
        return byDigest.computeIfAbsent(digest, this::load);
    }

    private Guideline load(String digest) {
        store.files(digest);
        Guideline bundled = Guidelines.bundled();
        if (bundled.id().digest().equals(digest)) {
            return bundled;
        }
        bundled.close();
        return store.load(digest);
    }

    @Override
    public void close() {
        byDigest.values().forEach(Guideline::close);
    }
}
