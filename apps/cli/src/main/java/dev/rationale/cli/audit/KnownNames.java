package dev.rationale.cli.audit;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.store.GuidelineStore;
import dev.rationale.audit.trail.TrailDirectory;
import java.util.List;
import java.util.Optional;

/**
 * Whether a rule, a recommendation, a study or a guideline that is asked for is any that the trails ever had. A misspelled one would find
 * nothing, and nobody should take that for an answer.
 */
record KnownNames(List<GuidelineStore> stores) {

    static KnownNames of(List<TrailDirectory> trails) {
        return new KnownNames(trails.stream()
                .map(trail -> new GuidelineStore(trail.guidelines()))
                .filter(store -> !store.digests().isEmpty())
                .toList());
    }

    /**
     * Refuses a word that stands in no guideline that is kept.
     *
     * @throws PublishedTexts.Unusable if it does not, and it can be told
     */
    void require(String option, Optional<String> word) {
        word.filter(one -> !stores.isEmpty() && stores.stream().noneMatch(store -> isNamed(store, one)))
                .ifPresent(one -> {
                    throw new PublishedTexts.Unusable(option + " " + one
                            + ": no guideline that is kept here names it.\n  Maybe it is misspelled.");
                });
    }

    /** A store with a file missing cannot tell that it does not. */
    private static boolean isNamed(GuidelineStore store, String word) {
        try {
            return store.names(word);
        } catch (AuditFailure damaged) {
            return true;
        }
    }

    /**
     * Refuses a digest with which none that is kept begins.
     *
     * @throws PublishedTexts.Unusable if none does, and it can be told
     */
    void requireDigest(Optional<String> beginning) {
        beginning
                .filter(one -> !one.matches("[0-9a-f]{1,64}")
                        || (!stores.isEmpty()
                                && stores.stream()
                                        .flatMap(store -> store.digests().stream())
                                        .noneMatch(digest -> digest.startsWith(one))))
                .ifPresent(one -> {
                    throw new PublishedTexts.Unusable(
                            "--guideline " + one
                                    + ": no guideline that is kept here has a digest that begins so; 'audit stats' lists them.");
                });
    }
}
