package dev.rationale.service;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Searches that nobody answered. Of the kinds that they would have found nothing is known, which is not the same as that there is none. */
public final class Unanswered {

    private static final String NOTICE = "not-provided-";

    private Unanswered() {}

    /** The notice that a search was not answered. */
    public static String notice(String key) {
        return NOTICE + key.toLowerCase(Locale.ROOT);
    }

    /** What the notices of a record say to rules that would conclude from absence. */
    static List<Fact> facts(List<String> notices, List<FactKind> kinds) {
        if (notices.stream().noneMatch(notice -> notice.startsWith(NOTICE))) {
            return List.of();
        }
        return PatientSearches.of(kinds).stream()
                .filter(search -> notices.contains(notice(search.key())))
                .flatMap(Unanswered::facts)
                .toList();
    }

    private static Stream<Fact> facts(PatientSearch search) {
        return search.kinds().stream()
                .map(kind -> new NotUnderstood(
                        "NotUnderstood/" + kind + "/" + search.key(), kind, "not-provided", List.of()));
    }
}
