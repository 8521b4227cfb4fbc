package dev.rationale.audit.replay;

import dev.rationale.audit.store.GuidelineStore;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kept guidelines that are loaded once, however many decisions rest on them. Where the application carries one of the same digest,
 * that one is taken: the digest is over every file, and the compiled form starts at once.
 */
final class LoadedGuidelines implements AutoCloseable {

    private final GuidelineStore store;
    private final Map<String, Guideline> byDigest = new ConcurrentHashMap<>();

    LoadedGuidelines(GuidelineStore store) {
        this.store = store;
    }

    Guideline of(String digest) {
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
