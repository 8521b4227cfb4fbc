package dev.rationale.fhir.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What documents held: the resources of interest in order, how many others there were of each type, and the bundles around them. */
public final class Collected {

    /** Built although no guideline asks for them: what a search answered instead of its result, and what carries resources. */
    private static final Set<String> CARRIERS = Set.of("OperationOutcome", "Parameters");

    private static final Set<String> FAILED = Set.of("fatal", "error");

    private final Set<String> interesting;
    private final List<Resource> resources = new ArrayList<>();
    private final SortedMap<String, Integer> skipped = new TreeMap<>();
    private final List<BundlePage> pages = new ArrayList<>();
    private int seen;
    private int failures;

    Collected(Set<String> interesting) {
        this.interesting = interesting;
    }

    boolean wants(String type) {
        return interesting.contains(type) || CARRIERS.contains(type);
    }

    /** The resources of interest, in order. */
    public List<Resource> resources() {
        return resources;
    }

    /** How many resources of no interest there were, by type. */
    public SortedMap<String, Integer> skipped() {
        return skipped;
    }

    /** The bundles, in the order of their beginning. */
    public List<BundlePage> pages() {
        return pages;
    }

    /** How many resources there were, interesting or not. */
    public int seen() {
        return seen;
    }

    /** How many searches or requests answered with a failure. */
    public int failures() {
        return failures;
    }

    void skip(String type) {
        seen++;
        skipped.merge(type, 1, Integer::sum);
    }

    void add(String type, Element element, BundleEntry entry) {
        if (!CARRIERS.contains(type)) {
            seen++;
            resources.add(Resource.read(type, asWritten(element, "id"), "resource " + seen, entry, element));
            return;
        }
        skip(type);
        boolean failed = element.children("issue").stream()
                .flatMap(issue -> issue.text("severity").stream())
                .anyMatch(FAILED::contains);
        failures += failed ? 1 : 0;
    }

    BundlePage page() {
        BundlePage page = new BundlePage(resources.size());
        pages.add(page);
        return page;
    }

    /** A history tells its newest first. */
    void close(BundlePage page) {
        for (int index = page.first(); index < resources.size(); index++) {
            Resource resource = resources.get(index);
            page.holds(resource.type());
            if (page.isHistory()) {
                resources.set(index, resource.in(resource.entry().inHistory()));
            }
        }
    }

    /**
     * What an entry says belongs to its own resource, wherever in the entry it stood; one that deletes need not hold any.
     *
     * @param before how many resources there were before it
     * @param bundle true if it holds a bundle, whose resources have entries of their own
     * @param page the bundle in which it stands
     */
    void told(int before, boolean bundle, EntryMembers members, BundlePage page) {
        BundleEntry entry = members.entry();
        failures += members.isFailed() ? 1 : 0;
        if (interesting.contains(members.missing())) {
            page.lacks(members.missing());
        }
        if (!bundle && before == resources.size() - 1) {
            resources.set(before, resources.get(before).in(entry));
        } else if (entry.deleted() && before == resources.size()) {
            deleted(members.target(), entry);
        }
    }

    private void deleted(String target, BundleEntry entry) {
        String type = target.replaceFirst("/.*$", "");
        if (interesting.contains(type)) {
            seen++;
            String id = target.substring(type.length() + 1);
            resources.add(Resource.read(type, id, "resource " + seen, entry, JsonElement.NOTHING));
        }
    }

    private static String asWritten(Element element, String name) {
        return Optional.of(element)
                .flatMap(one -> one.child(name))
                .flatMap(Element::text)
                .orElse("");
    }
}
