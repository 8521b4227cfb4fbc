package dev.rationale.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.workbench.OpenWorkbench.Guest;
import dev.rationale.workbench.OpenWorkbench.Reply;
import dev.rationale.workbench.http.Permissions;
import dev.rationale.workbench.http.Role;
import dev.rationale.workbench.signin.OpenIdProvider;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several people share a workbench: a real issuer of tokens says who each is, and each may do what the roles say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class SignInTest {

    private static final URI OUTSIDE = URI.create("https://guidelines.example.org");
    private static final Path EXAMPLE = Path.of("../../examples/cotrimoxazole-hiv");
    private static final String NAVIGATING = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Site: cross-site\r\n";

    @TempDir
    private static Path directory;

    private Path rules;
    private Issuer issuer;
    private OpenWorkbench workbench;

    /** Somebody who was sent to the issuer: the cookie that binds the browser, and the address. */
    private record Sent(String cookie, URI address) {

        String state() {
            return Issuer.parameters(address.getRawQuery()).getOrDefault("state", "");
        }
    }

    @BeforeAll
    void open() {
        issuer = new Issuer();
        rules = directory.resolve("package");
        PackageFiles.in(EXAMPLE).writeTo(rules);
        workbench = shared(issuer);
    }

    private OpenWorkbench shared(Issuer by) {
        return new OpenWorkbench(
                Optional.of(rules),
                directory,
                Optional.of(OpenWorkbench.PATIENTS),
                Optional.empty(),
                ServerReading.NONE,
                Optional.of(provider(by)));
    }

    @BeforeEach
    void asItShouldBe() {
        issuer.signing(Issuer::sign);
    }

    @AfterAll
    void close() {
        workbench.close();
        issuer.close();
    }

    private static OpenIdProvider provider(Issuer issuer) {
        return new OpenIdProvider(
                issuer.address(), "rationale", Optional.of("the-secret"), OUTSIDE, "realm_access.roles");
    }

    private Reply get(String path, String cookie) {
        return get(workbench, path, cookie);
    }

    private static Reply get(OpenWorkbench asked, String path, String cookie) {
        return asked.send(
                "GET " + path + " HTTP/1.1\r\nHost: " + OUTSIDE.getHost() + "\r\n" + NAVIGATING + "Cookie: " + cookie
                        + "\r\nConnection: close\r\n\r\n",
                new byte[0]);
    }

    private Sent sent(String path) {
        Reply reply = get(path, "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return new Sent(reply.header("Set-Cookie").replaceFirst(";.*", ""), URI.create(reply.header("Location")));
    }

    private Reply back(String cookie, String state, String code) {
        return get("/signed-in?state=" + state + "&code=" + code, cookie);
    }

    private Reply signIn(String name, List<String> roles) {
        Sent sent = sent("/sign-in");
        return back(sent.cookie(), sent.state(), issuer.code(sent.address(), name, roles));
    }

    private Guest guest(String name, String... roles) {
        Reply signed = signIn(name, List.of(roles));
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        Matcher session = Pattern.compile("__Host-rationale=[^;]+").matcher(signed.head());
        assertThat(session.find()).isTrue();
        Matcher token = Pattern.compile("name=\"token\" content=\"([^\"]+)\"")
                .matcher(get("/", session.group()).body());
        assertThat(token.find()).isTrue();
        return new Guest(session.group(), token.group(1));
    }

    private Reply post(Guest guest, String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return workbench.send(
                "POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n"
                        + workbench.own(guest) + "Connection: close\r\n\r\n",
                bytes);
    }

    private Reply form(Guest guest, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("token", guest.token());
        return post(
                guest,
                path,
                "application/x-www-form-urlencoded",
                sent.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .reduce((left, right) -> left + "&" + right)
                        .orElse(""));
    }

    @Test
    void whoeverComesIsSentToTheProviderAndComesBackToThePageThatWasWanted() {
        Reply unknown = get("/committee/file?path=guideline.yaml", "");
        assertThat(unknown.status()).isEqualTo(302);
        Sent sent = sent(unknown.header("Location"));
        assertThat(sent.address().toString()).startsWith(issuer.address() + "/authorize?");
        assertThat(Issuer.parameters(sent.address().getRawQuery()))
                .containsEntry("redirect_uri", OUTSIDE + "/signed-in")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        Reply signed = back(
                sent.cookie(), sent.state(), issuer.code(sent.address(), "Ada Example", List.of("rationale-author")));
        assertThat(signed.header("Refresh")).isEqualTo("0; url=/committee/file?path=guideline.yaml");
        assertThat(signed.head())
                .containsPattern("(?i)Set-Cookie: __Host-rationale=[^\r]*; Secure")
                .contains("HttpOnly", "SameSite=Strict");
        Guest ada = guest("Ada Example", "rationale-author");
        assertThat(get("/committee", ada.cookie()).body()).contains("Signed in as Ada Example", "Sign out");
        assertThat(form(ada, "/sign-out", Map.of()).status()).isEqualTo(200);
        assertThat(get("/committee", ada.cookie()).status()).isEqualTo(302);
    }

    @Test
    void eachMayDoWhatTheRolesSay() throws IOException {
        Guest author = guest("Ada", "rationale-author");
        Guest reviewer = guest("Ben", "rationale-reviewer", "offline_access");
        Guest auditor = guest("Cleo", "rationale-auditor");
        String save = "/committee/save?digest=x&path=guideline.yaml";
        Map<String, String> signature = Map.of("name", "Somebody Else", "role", "chair", "digest", "x");
        assertThat(post(reviewer, save, "text/plain", "x").status()).isEqualTo(403);
        assertThat(post(auditor, save, "text/plain", "x").status()).isEqualTo(403);
        assertThat(post(author, save, "text/plain", "x").status()).isEqualTo(409);
        assertThat(form(author, "/committee/sign", signature).status()).isEqualTo(403);
        assertThat(form(auditor, "/committee/release", Map.of()).status()).isEqualTo(403);
        assertThat(get("/auditor", author.cookie()).status()).isEqualTo(403);
        assertThat(get("/bedside/decision/x", reviewer.cookie()).status()).isEqualTo(403);
        assertThat(get("/committee", auditor.cookie()).status()).isEqualTo(200);
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([^\"]*)\"")
                .matcher(get("/committee/review", reviewer.cookie()).body());
        assertThat(digest.find()).isTrue();
        form(reviewer, "/committee/sign", Map.of("name", "Ada", "role", "chair", "digest", digest.group(1)));
        try (Stream<Path> reviews = Files.list(rules.resolve("reviews"))) {
            String signed = reviews.map(SignInTest::text).reduce("", String::concat);
            assertThat(signed)
                    .as("whoever signs is who signed in")
                    .contains("Ben")
                    .doesNotContain("Ada");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPatientWhoWasBroughtIsNobodyElses() throws IOException {
        Guest ada = guest("Ada", "rationale-author");
        Guest ben = guest("Ben", "rationale-author");
        Path patient;
        try (Stream<Path> files = Files.list(OpenWorkbench.PATIENTS)) {
            patient = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Reply dropped = workbench.drop(workbench.own(ada), Files.readAllBytes(patient));
        assertThat(dropped.status()).as(dropped.body()).isEqualTo(201);
        String address = dropped.header("Location");
        assertThat(get(address, ada.cookie()).status()).isEqualTo(200);
        assertThat(get(address, ben.cookie()).status()).isEqualTo(404);
        assertThat(get("/bedside", ada.cookie()).body()).contains(address);
        assertThat(get("/bedside", ben.cookie()).body()).doesNotContain(address);
    }

    @Test
    void anotherBrowserOrAnOldStateOpensNothing() {
        Sent sent = sent("/sign-in");
        String code = issuer.code(sent.address(), "Ada", List.of("rationale-author"));
        assertThat(back("", sent.state(), code).status()).isEqualTo(403);
        assertThat(back("rationale-sign-in=other", sent.state(), code).status()).isEqualTo(403);
        assertThat(back(sent.cookie(), "other", code).status()).isEqualTo(403);
        assertThat(back(sent.cookie(), sent.state(), code).status()).isEqualTo(200);
        assertThat(back(sent.cookie(), sent.state(), code).status()).as("once").isEqualTo(403);
        Sent refused = sent("/sign-in");
        assertThat(get("/signed-in?error=access_denied&state=" + refused.state(), refused.cookie())
                        .status())
                .isEqualTo(403);
        Sent mine = sent("/sign-in");
        Sent another = sent("/sign-in");
        String anothers = issuer.code(another.address(), "Eve", List.of("rationale-author"));
        assertThat(back(mine.cookie(), mine.state(), anothers).status())
                .as("the code of another sign-in has another verifier")
                .isEqualTo(503);
        assertThat(get("/open?key=x", "").status())
                .as("no key opens a shared workbench")
                .isEqualTo(302);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobodyIsSentElsewhereAfterwards(String wanted) {
        Sent sent = sent("/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        Reply signed =
                back(sent.cookie(), sent.state(), issuer.code(sent.address(), "Ada", List.of("rationale-author")));
        assertThat(signed.header("Refresh")).isEqualTo("0; url=/");
    }

    static List<String> addresses() {
        return List.of(
                "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\r\nb", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rationale.workbench.ForgedTokens#all")
    void aTokenThatIsNotForThisSignInNamesNobody(String what, BiFunction<JWTClaimsSet, RSAKey, String> forged) {
        issuer.signing(forged);
        Reply refused = signIn("Eve", List.of("rationale-author"));
        assertThat(refused.status()).as(what).isEqualTo(403);
        assertThat(refused.head()).doesNotContain("__Host-rationale");
    }

    @Test
    void aProviderThatDescribesAnotherOrUnsafeAddressesIsNotUsed() {
        List<Map.Entry<String, String>> lies = List.of(
                Map.entry("issuer", "https://evil.example"),
                Map.entry("token_endpoint", "http://evil.example/token"),
                Map.entry("authorization_endpoint", "javascript:alert(1)"),
                Map.entry("jwks_uri", "file:///etc/passwd"));
        try (Issuer lying = new Issuer();
                OpenWorkbench asking = shared(lying)) {
            for (Map.Entry<String, String> lie : lies) {
                lying.describing(members -> {
                    members.put(lie.getKey(), lie.getValue());
                    return members;
                });
                assertThat(get(asking, "/sign-in", "").status())
                        .as(lie.getKey())
                        .isEqualTo(503);
            }
            lying.describing(members -> members);
            assertThat(get(asking, "/sign-in", "").status())
                    .as("it is asked again")
                    .isEqualTo(303);
        }
    }

    @Test
    void addressesThatAreNotSafeAreRefusedAtOnce() {
        URI safe = URI.create("https://login.example.org");
        for (String unsafe :
                List.of("http://login.example.org", "https://user@login.example.org", "login", "ftp://x.org")) {
            assertThatThrownBy(() -> new OpenIdProvider(URI.create(unsafe), "c", Optional.empty(), safe, "roles"))
                    .as(unsafe)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected an address");
        }
        assertThatThrownBy(() -> new OpenIdProvider(
                        safe, "c", Optional.empty(), URI.create("https://guidelines.example.org/path"), "roles"))
                .hasMessageContaining("without a path");
    }

    @Test
    void anotherNameOrOriginIsRefusedHereToo() {
        Guest ada = guest("Ada", "rationale-author");
        Reply byAddress = workbench.send(
                "GET /committee HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port() + "\r\nCookie: " + ada.cookie()
                        + "\r\nConnection: close\r\n\r\n",
                new byte[0]);
        assertThat(byAddress.status()).isEqualTo(421);
        Reply plain = workbench.send(
                "POST /sign-out HTTP/1.1\r\nContent-Length: 0\r\n"
                        + workbench.own(ada).replace("Origin: https", "Origin: http") + "Connection: close\r\n\r\n",
                new byte[0]);
        assertThat(plain.status()).isEqualTo(403);
    }

    /** A new page is nobody's until somebody says whose it is, so none may be forgotten. */
    @Test
    void everyAddressIsSomebodys() throws IOException {
        Pattern route = Pattern.compile("routes\\.(get|post)\\(\\s*\"([^\"]+)\"");
        int found = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher routes = route.matcher(Files.readString(source));
                while (routes.find()) {
                    HandlerType method = routes.group(1).equals("get") ? HandlerType.GET : HandlerType.POST;
                    String address = routes.group(2).replaceAll("\\{\\w+}", "x");
                    assertThat(Permissions.allow(EnumSet.allOf(Role.class), method, address))
                            .as(address)
                            .isTrue();
                    assertThat(Permissions.allow(Set.of(), method, address))
                            .as(address)
                            .isFalse();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(25);
        assertThat(Permissions.allow(EnumSet.allOf(Role.class), HandlerType.GET, "/new"))
                .isFalse();
    }
}
