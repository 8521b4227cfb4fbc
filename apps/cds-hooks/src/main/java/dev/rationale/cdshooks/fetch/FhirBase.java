package dev.rationale.cdshooks.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The base address of a FHIR server in one spelling, so that two addresses can be compared as text.
 *
 * <pre>{@code FhirBase.of("https://EHR.example.org:443/fhir/", false)  // https://ehr.example.org/fhir}</pre>
 */
public final class FhirBase {

    private static final int LONGEST = 2_048;
    private static final Pattern PLAIN_HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");

    /** A segment that climbs, or a character that another server may read as a separator. */
    private static final Pattern TRICK = Pattern.compile("//|/\\.{1,2}(/|$)|%2e|%2f|%5c|%00", Pattern.CASE_INSENSITIVE);

    private static final Pattern READ = Pattern.compile("[A-Z][A-Za-z]+/(?!\\.{1,2}$)[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern SEARCH = Pattern.compile("[A-Z][A-Za-z]+\\?[^#\\p{Cntrl}]+");

    private final String base;

    private FhirBase(String base) {
        this.base = base;
    }

    /**
     * The address in its one spelling, or nothing if it is no plain http(s) address: user information, a query, a fragment or a path
     * that climbs make it one that is never asked.
     *
     * @param plainHttp whether {@code http} is allowed, which it is in development only
     */
    public static Optional<FhirBase> of(String address, boolean plainHttp) {
        return parse(address)
                .filter(uri -> uri.getRawQuery() == null)
                .flatMap(uri -> origin(uri)
                        .filter(origin -> plainHttp || origin.startsWith("https:"))
                        .map(origin -> new FhirBase(origin + withoutSlash(uri.getRawPath()))));
    }

    /** The address of a read or a search below this base. */
    public URI resolve(String query) {
        if (!READ.matcher(query).matches() && !SEARCH.matcher(query).matches()) {
            throw new IllegalArgumentException(
                    "A prefetch query is neither a read nor a search of a type: expected Type/id or Type?parameters.");
        }
        return URI.create(base + "/" + Escape.uri(query));
    }

    /** A link to a further page, or nothing if it leads anywhere but to this server and base. */
    public Optional<URI> next(String link) {
        return parse(absolute(link)).filter(this::holds);
    }

    /** A reference as it is written relative to this base, or nothing if it leads anywhere else. */
    public Optional<String> relative(String reference) {
        return reference.contains(":") || reference.startsWith("/")
                ? parse(reference)
                        .filter(this::holds)
                        .flatMap(uri -> origin(uri).map(origin -> origin + uri.getRawPath()))
                        .filter(place -> place.length() > base.length())
                        .map(place -> place.substring(base.length() + 1))
                : Optional.of(reference);
    }

    private boolean holds(URI uri) {
        String path = uri.getRawPath();
        return origin(uri)
                .map(origin -> origin + path)
                .filter(place -> place.equals(base) || place.startsWith(base + "/"))
                .isPresent();
    }

    private String absolute(String link) {
        return link.startsWith("?") || (!link.contains(":") && !link.startsWith("/")) ? base + "/" + link : link;
    }

    /** Scheme, host and port in lower case, without the port that the scheme implies. */
    private static Optional<String> origin(URI uri) {
        String scheme = lower(uri.getScheme());
        String host = lower(uri.getHost());
        boolean http = scheme.equals("https") || scheme.equals("http");
        if (!http || !PLAIN_HOST.matcher(host).matches()) {
            return Optional.empty();
        }
        int implied = scheme.equals("https") ? 443 : 80;
        boolean written = uri.getPort() >= 0 && uri.getPort() != implied;
        return Optional.of(scheme + "://" + host + (written ? ":" + uri.getPort() : ""));
    }

    private static Optional<URI> parse(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            boolean plain = uri.getScheme() != null
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && !TRICK.matcher(uri.getRawPath()).find();
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FhirBase that && base.equals(that.base);
    }

    @Override
    public int hashCode() {
        return base.hashCode();
    }

    @Override
    public String toString() {
        return base;
    }
}
