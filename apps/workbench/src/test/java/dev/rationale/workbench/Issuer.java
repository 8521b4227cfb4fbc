package dev.rationale.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID provider of its own process: it gives codes, holds each to its code verifier, and signs identity tokens. */
final class Issuer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RSA_BITS = 2048;

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new HashMap<>();

    /** What its description says of itself; a test may make it say something else. */
    private UnaryOperator<Map<String, String>> described = members -> members;

    /** What becomes of a token before it is given. */
    private BiFunction<JWTClaimsSet, RSAKey, String> signed = Issuer::sign;

    Issuer() {
        try {
            key = new RSAKeyGenerator(RSA_BITS).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/openid-configuration", this::describe);
            server.createContext("/keys", exchange -> reply(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/token", this::token);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void describing(UnaryOperator<Map<String, String>> otherwise) {
        described = otherwise;
    }

    void signing(BiFunction<JWTClaimsSet, RSAKey, String> otherwise) {
        signed = otherwise;
    }

    /** A person says yes: the code for a request that a browser was sent with, after somebody signed in here. */
    String code(URI sent, String name, List<String> roles) {
        Map<String, String> request = new HashMap<>(parameters(sent.getRawQuery()));
        request.put("name", name);
        request.put("roles", String.join(",", roles));
        String code = "code-" + asked.size();
        asked.put(code, request);
        return code;
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
    }

    private void describe(HttpExchange exchange) throws IOException {
        Map<String, String> members = new HashMap<>();
        members.put("issuer", address().toString());
        members.put("authorization_endpoint", address() + "/authorize");
        members.put("token_endpoint", address() + "/token");
        members.put("jwks_uri", address() + "/keys");
        reply(exchange, 200, JSON.writeValueAsString(described.apply(members)));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> request = asked.remove(form.getOrDefault("code", ""));
        String basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean known = basic.equals(
                "Basic " + Base64.getEncoder().encodeToString("rationale:the-secret".getBytes(StandardCharsets.UTF_8)));
        if (request == null
                || !known
                || !request.getOrDefault("code_challenge", "").equals(digest(form.getOrDefault("code_verifier", "")))
                || !request.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))) {
            reply(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Instant now = OpenWorkbench.CLOCK.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(address().toString())
                .audience("rationale")
                .subject("subject-of-" + request.get("name"))
                .claim("name", request.get("name"))
                .claim("nonce", request.get("nonce"))
                .claim(
                        "realm_access",
                        Map.of(
                                "roles",
                                List.of(request.getOrDefault("roles", "").split(",", -1))))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
        reply(exchange, 200, JSON.writeValueAsString(Map.of("id_token", signed.apply(claims, key))));
    }

    static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
