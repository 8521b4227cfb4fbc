package dev.rationale.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.server.operation.Logs;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that cannot succeed: a sentence and exit code 2, never a stack trace. */
class ServeTest {

    private static final Map<String, String> NO_TRAIL = Map.of("RATIONALE_AUDIT_DIRECTORY", "");

    private final StringWriter told = new StringWriter();

    @AfterEach
    void silence() {
        Logs.to(OutputStream.nullOutputStream());
    }

    @Test
    void aPortThatIsTakenIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run(Map.of("development", "true", "port", Integer.toString(taken.getLocalPort())));
            assertThat(code).isEqualTo(2);
            assertThat(told.toString()).contains("The port cannot be opened", "--port takes another");
        }
    }

    @Test
    void settingsThatAreWrongAreTold() {
        assertThat(run(Map.of("port", "many"))).isEqualTo(2);
        assertThat(told.toString()).contains("command line: 'port' is 'many'", "nobody may call");
    }

    @Test
    void aGuidelineThatIsNoneIsTold(@TempDir Path directory) {
        assertThat(run(Map.of("development", "true", "rules", directory.toString())))
                .isEqualTo(2);
        assertThat(told.toString()).contains("guideline.yaml");
    }

    @Test
    void aKeyFileThatIsNoneIsTold(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("rationale.yaml"),
                "externalUrl: https://a.example\nclients:\n  - {name: a, issuer: a, jwksFile: /nowhere.json}\n");
        int code = Serve.run(Optional.of(file), Map.of("port", "0"), NO_TRAIL, new PrintWriter(told, true));
        assertThat(code).isEqualTo(2);
        assertThat(told.toString()).contains("Client 'a': /nowhere.json cannot be read.");
    }

    private int run(Map<String, String> overrides) {
        return Serve.run(Optional.empty(), overrides, NO_TRAIL, new PrintWriter(told, true));
    }
}
