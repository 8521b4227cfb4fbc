package dev.rationale.workbench.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rationale.workbench.http.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the provider: where its doors are, and for the tokens of a code. It follows no redirect and reads no long answer. */
final class ProviderClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 1 << 18;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final OpenIdProvider provider;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private Optional<Doors> known = Optional.empty();

    /**
     * Where the provider takes what.
     *
     * @param authorization where people are sent
     * @param token where a code becomes tokens
     * @param keys where its public keys are
     */
    record Doors(URI authorization, URI token, URI keys) {}

    ProviderClient(OpenIdProvider provider) {
        this.provider = provider;
    }

    /**
     * The provider's doors, asked for once.
     *
     * @throws Refused if it does not answer, describes another issuer, or names an address that is not safe
     */
    synchronized Doors doors() {
        Doors doors = known.orElseGet(this::described);
        known = Optional.of(doors);
        return doors;
    }

    private Doors described() {
        String issuer = provider.issuer().toString().replaceFirst("/$", "");
        JsonNode description =
                sent(HttpRequest.newBuilder(URI.create(issuer + DESCRIPTION)).GET());
        if (!description.path("issuer").asText().equals(provider.issuer().toString())) {
            throw unavailable();
        }
        return new Doors(
                address(description, "authorization_endpoint"),
                address(description, "token_endpoint"),
                address(description, "jwks_uri"));
    }

    private static URI address(JsonNode description, String member) {
        try {
            URI address = URI.create(description.path(member).asText());
            if (OpenIdProvider.isSafe(address)) {
                return address;
            }
            throw unavailable();
        } catch (IllegalArgumentException noAddress) {
            throw unavailable();
        }
    }

    /**
     * The identity token for a code.
     *
     * @param verifier whose digest went with the request for the code
     * @throws Refused if the provider does not give one
     */
    String identityToken(String code, String verifier) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", provider.back().toString());
        form.put("code_verifier", verifier);
        HttpRequest.Builder request = HttpRequest.newBuilder(doors().token());
        provider.secret()
                .ifPresentOrElse(
                        secret -> request.header("Authorization", "Basic " + basic(secret)),
                        () -> form.put("client_id", provider.client()));
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return Optional.of(sent(request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                        .path("id_token")
                        .asText())
                .filter(token -> !token.isEmpty())
                .orElseThrow(ProviderClient::unavailable);
    }

    private String basic(String secret) {
        return Base64.getEncoder()
                .encodeToString((encoded(provider.client()) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode sent(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] read = body.readNBytes(LONGEST);
                if (answer.statusCode() != OK || read.length == LONGEST) {
                    throw unavailable();
                }
                return JSON.readTree(read);
            }
        } catch (IOException failed) {
            throw unavailable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static Refused unavailable() {
        return new Refused(UNAVAILABLE, "refused.provider");
    }
}
