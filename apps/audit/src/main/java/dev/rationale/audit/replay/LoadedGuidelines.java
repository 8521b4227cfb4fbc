package dev.rationale.audit.replay;

import dev.rationale.audit.store.GuidelineStore;
import dev.rationale.engine.Guideline;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Kept guidelines that are loaded once, however many decisions rest on them. */
final class LoadedGuidelines implements AutoCloseable {

    private final GuidelineStore store;
    private final Map<String, Guideline> byDigest = new ConcurrentHashMap<>();

    LoadedGuidelines(GuidelineStore store) {
        this.store = store;
    }

    Guideline of(String digest) {
        return byDigest.computeIfAbsent(digest, store::load);
    }

    @Override
    public void close() {
        byDigest.values().forEach(Guideline::close);
    }
}
