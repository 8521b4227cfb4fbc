package dev.rationale.fhir.element;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.regex.Pattern;

/** The members of a bundle's entry beside its resource, as they come. */
final class EntryMembers {

    private static final String DELETE = "DELETE";

    /** What an ETag has around the version. */
    private static final Pattern WEAK = Pattern.compile("^W/|\"");

    private static final Pattern FAILED = Pattern.compile("^[45]\\d\\d");
    private static final Pattern ABSENT = Pattern.compile("^4(?:04|10)");

    private String fullUrl = "";
    private Element request = JsonElement.NOTHING;
    private Element response = JsonElement.NOTHING;
    private boolean filled;

    EntryMembers() {}

    EntryMembers(Element entry) {
        fullUrl = asWritten(entry, "fullUrl");
        request = entry.child("request").orElse(JsonElement.NOTHING);
        response = entry.child("response").orElse(JsonElement.NOTHING);
    }

    /** True if the member is of interest; the parser is then on its last token. */
    boolean takes(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "fullUrl" ->
                fullUrl = parser.currentToken().isScalarValue() ? parser.getValueAsString("") : skip(parser);
            case "request" -> request = JsonElement.read(parser);
            case "response" -> response = JsonElement.read(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String skip(JsonParser parser) throws IOException {
        parser.skipChildren();
        return "";
    }

    void holds(boolean resource) {
        filled = resource;
    }

    /** True of the answer to a request that failed, which holds no resource. That there is nothing of an id is an answer. */
    boolean isFailed() {
        String status = asWritten(response, "status").strip();
        return !filled
                && FAILED.matcher(status).find()
                && !ABSENT.matcher(status).find();
    }

    /** The type of the resource that should stand in the entry and does not, empty if nothing is missing. */
    String missing() {
        boolean told = !filled && request.names().isEmpty() && response.names().isEmpty();
        return told ? target().replaceFirst("/.*$", "") : "";
    }

    BundleEntry entry() {
        String version = WEAK.matcher(asWritten(response, "etag")).replaceAll("");
        boolean deleted = asWritten(request, "method").equals(DELETE);
        return new BundleEntry(fullUrl, deleted, version, asWritten(response, "lastModified"), false);
    }

    /** {@code Type/id} of what the entry asks for, empty if it does not say it. */
    String target() {
        String plain = asWritten(request, "url").replaceFirst("/_history/.*$", "");
        String[] parts = (plain.isEmpty() ? fullUrl : plain).split("/", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    private static String asWritten(Element element, String name) {
        return element.child(name).flatMap(Element::text).orElse("");
    }
}
