package dev.rationale.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.workbench.OpenWorkbench.Guest;
import dev.rationale.workbench.OpenWorkbench.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody tries who has no business here. */
class AttacksTest {

    private static final byte[] DOCUMENT =
            "{\"resourceType\":\"Patient\",\"id\":\"one\"}".getBytes(StandardCharsets.UTF_8);

    private static OpenWorkbench workbench;
    private static Guest guest;

    @BeforeAll
    static void open() {
        workbench = OpenWorkbench.bundled();
        guest = workbench.guest();
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @Test
    void aPageOfOursDropsADocument() {
        Reply reply = workbench.drop(workbench.own(guest), DOCUMENT);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(workbench.get(reply.header("Location"), guest.cookie()).status())
                .isEqualTo(200);
    }

    @Test
    void aKeyOpensOnce() {
        String link = workbench.workbench().link();
        String path = link.substring(link.indexOf("/open"));
        assertThat(workbench.get(path, "").status()).isEqualTo(303);
        assertThat(workbench.get(path, "").status()).isEqualTo(401);
        assertThat(workbench.get("/open?key=", "").status()).isEqualTo(401);
        assertThat(workbench.get("/open", "").status()).isEqualTo(401);
    }

    @Test
    void aCookieIsForThisSiteAndForNoScript() {
        String link = workbench.workbench().link();
        String cookie = workbench.get(link.substring(link.indexOf("/open")), "").header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    }

    @Test
    void nobodyIsAnsweredWithoutASession() {
        for (String path : List.of("/", "/bedside", "/json/bedside/any", "/bedside/any", "/nowhere")) {
            assertThat(workbench.get(path, "").status()).as(path).isEqualTo(401);
            assertThat(workbench.get(path, guest.cookie() + "x").status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void aNameOfSomebodyElsesThatPointsHereIsNotOurs() {
        for (String host :
                List.of("evil.example:" + workbench.port(), "evil.example", "127.0.0.1", "localhost.evil:1", "")) {
            String head = "GET / HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + guest.cookie()
                    + "\r\nConnection: close\r\n\r\n";
            assertThat(workbench.send(head, new byte[0]).status()).as(host).isIn(400, 421);
        }
        assertThat(workbench
                        .drop(workbench.own(guest).replace("Host: 127.0.0.1", "Host: evil.example"), DOCUMENT)
                        .status())
                .isEqualTo(421);
    }

    @Test
    void anotherOriginChangesNothing() {
        String origin = "Origin: http://" + workbench.host();
        for (String other : List.of(
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Origin: https://" + workbench.host(),
                "X-None: ")) {
            Reply reply = workbench.drop(workbench.own(guest).replace(origin, other), DOCUMENT);
            assertThat(reply.status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void anotherSiteReadsNothingIntoItsPages() {
        String head = "GET /bedside HTTP/1.1\r\nHost: " + workbench.host() + "\r\nCookie: " + guest.cookie()
                + "\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nConnection: close\r\n\r\n";
        assertThat(workbench.send(head, new byte[0]).status()).isEqualTo(403);
        Reply page = workbench.get("/bedside", guest.cookie());
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.head()).doesNotContainIgnoringCase("Access-Control-Allow");
    }

    @Test
    void aChangeWithoutTheTokenOfItsSessionIsNotDone() {
        Guest other = workbench.guest();
        for (String token : List.of("", "x", other.token())) {
            String headers = workbench.own(guest).replace(guest.token(), token);
            assertThat(workbench.drop(headers, DOCUMENT).status()).as(token).isEqualTo(403);
        }
    }

    @Test
    void theTokenStandsInNoAddress() {
        String page = workbench.get("/bedside", guest.cookie()).body();
        assertThat(page).contains("content=\"" + guest.token() + "\"");
        assertThat(page.split(guest.token(), -1)).hasSize(2);
    }

    @Test
    void everyAnswerForbidsScriptsOfOthers() {
        for (String path : List.of("/", "/assets/style.css", "/nowhere", "/open")) {
            assertThat(workbench.get(path, guest.cookie()).header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    /** A hundred megabytes that are announced, and a hundred that are not. */
    @Test
    void aHundredMegabytesAreRefusedAndNotKept() {
        byte[] long100 = new byte[100 << 20];
        assertThat(workbench.drop(workbench.own(guest), long100).status()).isEqualTo(413);
        byte[] end = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = Arrays.copyOf(long100, long100.length + end.length);
        System.arraycopy(end, 0, chunk, long100.length, end.length);
        String head = "POST /bedside HTTP/1.1\r\n" + workbench.own(guest)
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(long100.length) + "\r\n";
        assertThat(workbench.send(head, chunk).status()).isEqualTo(413);
        assertThat(workbench.get("/bedside", guest.cookie()).body()).doesNotContain("patient.json");
    }

    @Test
    void whatIsNoPatientIsRefusedWithoutQuotingIt() {
        Reply reply = workbench.drop(workbench.own(guest), "Zoe Quux, born 1980".getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).doesNotContain("Quux");
    }

    @Test
    void noFileOutsideOfTheDirectoryIsOpened() {
        for (String path : List.of(
                "/bedside/..%2f..%2f..%2f..%2fpom", "/bedside/~~..~pom.xml", "/bedside/%2e%2e%2f%2e%2e%2fpom.xml")) {
            assertThat(workbench.get(path, guest.cookie()).status()).as(path).isIn(400, 404);
        }
        assertThat(workbench.get("/assets/../../../pom.xml", guest.cookie()).status())
                .isIn(400, 404);
        assertThat(workbench
                        .get("/assets/module/..%2f..%2fpom.js", guest.cookie())
                        .status())
                .isIn(400, 404);
    }

    /** A supposition is of inputs and studies; a file of this machine's is read for none. */
    @Test
    void aSuppositionReadsNoFile() {
        String patient = workbench.drop(workbench.own(guest), DOCUMENT).header("Location");
        Reply reply =
                workbench.get(patient + "?if-evidence%2B=%2Fetc%2Fpasswd&without=%2Fetc%2Fpasswd", guest.cookie());
        assertThat(reply.body()).doesNotContain("root:");
        assertThat(reply.body()).contains("there is no such study");
    }

    @Test
    void fiftyTabsAreAnswered() throws Exception {
        String patient = workbench.drop(workbench.own(guest), DOCUMENT).header("Location");
        ExecutorService tabs = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 50)
                    .mapToObj(tab -> tabs.submit(() -> workbench
                            .get(patient + "?evidence=20" + (10 + tab % 17) + "-01-01", guest.cookie())
                            .status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            tabs.shutdownNow();
        }
    }

    /** Neither what is dropped nor what is looked at leaves anything behind. */
    @Test
    void nothingIsWritten() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = files(temporary);
        workbench.drop(workbench.own(guest), DOCUMENT);
        assertThat(files(temporary).stream()
                        .filter(file -> !before.contains(file))
                        .filter(file -> file.toString().contains("MultiPart")))
                .isEmpty();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var all = Files.list(directory)) {
            return all.toList();
        }
    }
}
