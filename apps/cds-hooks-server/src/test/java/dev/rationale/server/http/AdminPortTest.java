package dev.rationale.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.server.Wire;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who may have the guideline read anew. */
class AdminPortTest {

    private static final String TOKEN = "token-of-this-test";

    @Test
    void onlyTheTokenOpensTheAdminPort() throws Exception {
        AtomicInteger reloads = new AtomicInteger();
        try (AdminPort port = new AdminPort(0, TOKEN, () -> "{\"reload\":" + reloads.incrementAndGet() + "}")) {
            for (String presented :
                    List.of("Bearer wrong", "Bearer " + TOKEN + "x", "Basic " + TOKEN, "Bearer", TOKEN)) {
                assertThat(ask(port, presented)).startsWith("HTTP/1.1 401 ");
            }
            assertThat(reloads).hasValue(0);
            assertThat(ask(port, "Bearer " + TOKEN)).startsWith("HTTP/1.1 200 ").endsWith("{\"reload\":1}");
        }
    }

    private static String ask(AdminPort port, String authorization) throws Exception {
        return Wire.ask(
                port.port(),
                "POST /reload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\nAuthorization: "
                        + authorization + "\r\n\r\n");
    }
}
