package dev.rationale.cdshooks.security;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers which tokens were used, per issuer and bounded, until they expire (J9, T22). */
final class ReplayMemory {

    /** Expired tokens are forgotten now and then, not at every call. */
    private static final long SWEEP_SECONDS = 10;

    private final int limit;
    private final Map<String, Used> byIssuer = new ConcurrentHashMap<>();

    ReplayMemory(int limit) {
        this.limit = limit;
    }

    /**
     * Notes a token whose signature was found good.
     *
     * @param until when it can no longer be used anyway
     * @throws Refusal if it was used before, or there is no room to remember it
     */
    void use(String issuer, String tokenId, Instant until, Instant now) {
        Used used = byIssuer.computeIfAbsent(issuer, first -> new Used());
        used.sweep(now);
        Refusal.unless(!used.until.containsKey(tokenId), Refusal.Reason.REPLAYED);
        Refusal.unless(used.until.size() < limit, Refusal.Reason.MEMORY_FULL);
        Refusal.unless(used.until.putIfAbsent(tokenId, until) == null, Refusal.Reason.REPLAYED);
    }

    int remembered() {
        return byIssuer.values().stream().mapToInt(used -> used.until.size()).sum();
    }

    private static final class Used {

        private final Map<String, Instant> until = new ConcurrentHashMap<>();
        private final AtomicLong swept = new AtomicLong();

        private void sweep(Instant now) {
            long last = swept.get();
            long second = now.getEpochSecond();
            if (second - last >= SWEEP_SECONDS && swept.compareAndSet(last, second)) {
                until.values().removeIf(end -> end.isBefore(now));
            }
        }
    }
}
