package dev.rationale.fhir.record;

import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.fhir.element.BundlePage;
import dev.rationale.fhir.element.Collected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known to be missing of an input: a page of a search, what an entry should hold, or a search that failed. What of a kind
 * may have stood there is not known, so absence of that kind must not be concluded.
 *
 * @param types the types of the resources on the pages of which others are missing
 * @param failed true if a search or a request answered with a failure
 */
public record Completeness(Set<String> types, boolean paged, boolean failed) {

    public static final String PAGE_MISSING = "page-missing";
    public static final String SEARCH_FAILED = "search-failed";

    /** What the bundles say of themselves. A page that follows may be another document of the input. */
    public static Completeness of(Collected collected) {
        Set<String> there = new HashSet<>();
        collected.pages().forEach(page -> page.self().ifPresent(there::add));
        List<BundlePage> ending = collected.pages().stream()
                .filter(page -> page.isShort()
                        || page.next().filter(next -> !there.contains(next)).isPresent())
                .toList();
        Set<String> types = new TreeSet<>();
        ending.forEach(page -> types.addAll(page.types()));
        collected.pages().forEach(page -> types.addAll(page.missing()));
        boolean lacking =
                collected.pages().stream().anyMatch(page -> !page.missing().isEmpty());
        return new Completeness(types, lacking || !ending.isEmpty(), collected.failures() > 0);
    }

    /** Codes of what the reader of an answer should know. */
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (paged) {
            notices.add(PAGE_MISSING);
        }
        if (failed) {
            notices.add(SEARCH_FAILED);
        }
        return notices;
    }

    /** What rules have to know: a failed search may have been one for any kind, a page holds more of what it holds. */
    public List<NotUnderstood> notUnderstood(List<FactKind> kinds) {
        List<NotUnderstood> unclear = new ArrayList<>();
        for (FactKind kind : kinds) {
            boolean searched = kind.of() != KindOf.PATIENT && kind.of() != KindOf.PROPOSAL;
            boolean onPage = paged && (types.isEmpty() || kind.from().stream().anyMatch(types::contains));
            if (searched && (failed || onPage)) {
                String what = failed ? SEARCH_FAILED : PAGE_MISSING;
                unclear.add(
                        new NotUnderstood("NotUnderstood/" + kind.kind() + "/" + what, kind.kind(), what, List.of()));
            }
        }
        return unclear;
    }
}
