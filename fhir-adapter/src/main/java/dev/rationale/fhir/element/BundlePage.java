package dev.rationale.fhir.element;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A bundle's own members: of what type it is, how much there is in all, and which pages lie beside it. */
public final class BundlePage {

    private static final Set<String> BEFORE = Set.of("previous", "prev");

    private final int first;
    private String type = "";
    private Element total = JsonElement.NOTHING;
    private Element links = JsonElement.NOTHING;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    /** How many entries it has. */
    int entries;

    BundlePage(int first) {
        this.first = first;
    }

    /** True if the member is of interest; the parser is then on its last token. */
    boolean takes(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "type" -> type = JsonElement.read(parser).text().orElse("");
            case "total" -> total = JsonElement.read(parser);
            case "link" -> links = JsonElement.holding("link", JsonElement.read(parser));
            default -> {
                return false;
            }
        }
        return true;
    }

    void takes(Element bundle) {
        type = bundle.text("type").orElse("");
        total = bundle.child("total").orElse(JsonElement.NOTHING);
        links = bundle;
    }

    void holds(String resourceType) {
        types.add(resourceType);
    }

    void lacks(String resourceType) {
        missing.add(resourceType);
    }

    /** The types of resources that have an entry and are not in it. */
    public Set<String> missing() {
        return missing;
    }

    /** The number of the first resource in it. */
    int first() {
        return first;
    }

    boolean isHistory() {
        return type.equals("history");
    }

    /** The types of the resources in it. */
    public Set<String> types() {
        return types;
    }

    /** The URL of the page that follows. */
    public Optional<String> next() {
        return link("next");
    }

    /** The URL of this page. */
    public Optional<String> self() {
        return link("self");
    }

    /** True of the only page of a search that found more than it holds. */
    public boolean isShort() {
        boolean alone =
                next().isEmpty() && BEFORE.stream().allMatch(one -> link(one).isEmpty());
        return type.equals("searchset")
                && alone
                && total.text().filter(count -> count.matches("\\d{1,9}")).stream()
                        .anyMatch(count -> Integer.parseInt(count) > entries);
    }

    private Optional<String> link(String relation) {
        Stream<Element> all = links.children("link").stream();
        return all.filter(one -> one.text("relation").filter(relation::equals).isPresent())
                .findFirst()
                .flatMap(one -> one.text("url"));
    }
}
