package dev.rationale.audit.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.Patients;
import dev.rationale.audit.trail.TrailOptions;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver is told of each decision, and never of a patient. */
class SyslogTest {

    private static final String HEAD =
            "<110>1 2026-03-04T05:06:07.123456Z [!-~]+ rationale [0-9]+ (decision|erasure) - \\{.*}";
    private static final LocalDate DAY = LocalDate.of(2003, 6, 1);

    @TempDir
    private Path temporary;

    @Test
    void aDecisionIsOneDatagram() throws IOException {
        try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            receiver.setSoTimeout(10_000);
            String id = decide("udp://127.0.0.1:" + receiver.getLocalPort());
            DatagramPacket packet = new DatagramPacket(new byte[65_000], 65_000);
            receiver.receive(packet);
            String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            assertThat(message)
                    .matches(HEAD)
                    .contains("\"decision\":\"" + id + "\"", "\"client\":\"clinic\"", "\"user\":\"Practitioner/7\"")
                    .contains("start-pcp-prophylaxis", Patients.GUIDELINE.id().digest());
        }
    }

    @Test
    void overAStreamEachMessageStandsBehindItsLength() throws IOException {
        try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            receiver.setSoTimeout(10_000);
            decide("tcp://127.0.0.1:" + receiver.getLocalPort());
            try (Socket stream = receiver.accept()) {
                byte[] all = stream.getInputStream().readAllBytes();
                String text = new String(all, StandardCharsets.UTF_8);
                int space = text.indexOf(' ');
                int length = Integer.parseInt(text.substring(0, space));
                assertThat(new String(all, space + 1, length, StandardCharsets.UTF_8))
                        .matches(HEAD);
                assertThat(new String(all, space + 1 + length, all.length - space - 1 - length, StandardCharsets.UTF_8))
                        .matches("\\d+ " + HEAD);
            }
        }
    }

    @Test
    void noPatientIsNamedAlsoWhereOneIsErased() throws IOException {
        Path file = temporary.resolve("messages");
        decide(file.toUri().toString());
        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches(HEAD).doesNotContain("markerid", "Markername", "patient"))
                .anyMatch(line -> line.contains(" erasure - ") && line.contains("\"keys\":\"1\""));
    }

    @Test
    void aReceiverThatIsNotThereCostsNoDecision() {
        assertThat(decide("tcp://127.0.0.1:1")).isNotEmpty();
    }

    @Test
    void whatNamesNoReceiverIsRefused() {
        for (String text : new String[] {"udp://", "tcp://host", "http://host:1", "a b"}) {
            assertThatThrownBy(() -> decide(text))
                    .isInstanceOf(AuditFailure.class)
                    .hasMessageContaining("expected udp://HOST:PORT");
        }
    }

    private String decide(String receiver) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-04T05:06:07.123456789Z"), ZoneOffset.UTC);
        Map<String, String> environment = Map.of(Syslog.VARIABLE, receiver);
        try (AuditTrail trail = AuditTrail.open(TrailOptions.of(temporary.resolve("trail"), environment, clock))) {
            String id = Patients.write(trail, Patients.decide(Patients.small("markerid", "Markername", 150), DAY));
            trail.erase("clinic", "Patient/markerid", "auditor", "request");
            return id;
        }
    }
}
