package dev.rationale.cdshooks.request;

import dev.rationale.cdshooks.AccessToken;
import dev.rationale.cdshooks.outcome.Issue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client lends to read with. Most calls bring all that is needed along, and then nobody looks at it: what is wrong with it is
 * told only where something has to be read and cannot.
 *
 * @param server the client's FHIR server; not yet held against any allow-list
 * @param token to read with
 * @param faults why it cannot be read with, if it cannot
 */
public record LentAccess(Optional<URI> server, Optional<AccessToken> token, List<Issue> faults) {

    private static final String SERVER = "fhirServer";
    private static final String AUTHORIZATION = "fhirAuthorization";
    private static final String BEARER = "Bearer";

    public LentAccess {
        faults = List.copyOf(faults);
    }

    /**
     * Reads it from a request.
     *
     * @param plainHttp whether {@code http} is allowed, which it is in development only
     */
    static LentAccess in(Members request, boolean plainHttp) {
        List<Issue> faults = new ArrayList<>();
        Members told = new Members(request.node(), "", faults);
        Optional<URI> server = told.optional(SERVER).flatMap(text -> absolute(text, told));
        boolean plain =
                server.filter(url -> !url.getScheme().equalsIgnoreCase("https")).isPresent();
        if (plain && !plainHttp) {
            told.problem("security", SERVER, "is not https; http is accepted in development mode only");
        }
        Optional<AccessToken> token = told.optionalObject(AUTHORIZATION).flatMap(LentAccess::token);
        if (server.isEmpty() && token.isPresent() && told.isAbsent(SERVER)) {
            told.problem("invariant", SERVER, "is missing; it is required beside 'fhirAuthorization'");
        }
        return new LentAccess(server, faults.isEmpty() ? token : Optional.empty(), faults);
    }

    /** Of an authorization only the token is used; the type of a token is written in any case (RFC 6749). */
    private static Optional<AccessToken> token(Members authorization) {
        String token = authorization.text("access_token");
        String type = authorization.text("token_type");
        if (!type.isEmpty() && !type.equalsIgnoreCase(BEARER)) {
            authorization.problem("value", "token_type", "is another type; expected " + BEARER);
        }
        return Optional.of(token).filter(text -> !text.isEmpty()).map(AccessToken::new);
    }

    private static Optional<URI> absolute(String text, Members told) {
        try {
            URI url = new URI(text);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            boolean plain = url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
            if (web && plain && url.getHost() != null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException noUrl) {
            // It is told below, as is any other text that is none.
        }
        told.problem("value", SERVER, "is no absolute URL of a FHIR server");
        return Optional.empty();
    }

    /** The token is left out. */
    @Override
    public String toString() {
        return "LentAccess[" + server.isPresent() + ", " + token.isPresent() + "]";
    }
}
