package dev.rationale.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How bodies are written on the way in and out. */
class CompressionTest {

    private static final String VIEW = "/cds-services/rationale-patient-view";
    private static final String JSON = "application/json";

    private final Service service = new Service();
    private final ObjectNode request = Service.prefetched(Service.patientView("p1"), Patients.poorResponder());

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void readsWhatIsZipped(String encoding) {
        Service.Answered answered = posted(JSON, encoding, zipped(request.toString()));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.cards()).hasSize(1);
    }

    @Test
    void keepsTheDocumentsAsTheyWereBeforeTheyWereZipped() {
        posted(JSON, "gzip", zipped(request.toString()));
        assertThat(service.decisions).hasSize(1);
    }

    @Test
    void readsNoMoreOfABombThanOfAnyOtherBody() {
        Service small = new Service(Options.largest(1 << 16));
        byte[] bomb = zipped(" ".repeat(64 << 20));
        assertThat(bomb.length).isLessThan(1 << 17);
        Service.Answered answered = small.post(VIEW, bomb, Map.of("Content-Type", JSON, "Content-Encoding", "gzip"));
        assertThat(answered.status()).isEqualTo(413);
    }

    @Test
    void refusesWhatOnlySaysThatItIsZipped() {
        byte[] plain = request.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(posted(JSON, "gzip", plain).problems()).containsExactly("The body is not compressed as gzip is.");
        byte[] cut = zipped(request.toString());
        assertThat(posted(JSON, "gzip", Arrays.copyOf(cut, cut.length / 2)).status())
                .isEqualTo(400);
        assertThat(posted(JSON, "gzip", new byte[0]).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
    void saysWhichEncodingsThereAre(String encoding) {
        Service.Answered answered = posted(JSON, encoding, request.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answered.status()).isEqualTo(415);
        assertThat(answered.answer().headers())
                .containsEntry("Accept-Encoding", "gzip, identity")
                .containsEntry("Accept", "application/json, application/fhir+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+json",
                "application/json+fhir",
                "application/json; charset=UTF-8",
                "application/fhir+json; charset=\"utf-8\"; fhirVersion=4.0",
                "APPLICATION/JSON;charset=utf8"
            })
    void readsJsonUnderEachOfItsNames(String type) {
        assertThat(posted(type, "identity", request.toString().getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "gzip ! true",
                "gzip, deflate, br ! true",
                "br;q=1.0, gzip;q=0.8, *;q=0.1 ! true",
                "* ! true",
                "x-gzip ! true",
                "gzip;q=0 ! false",
                "gzip; q=0.000, * ! false",
                "identity ! false",
                "br ! false",
                "'' ! false"
            })
    void zipsForWhoeverAcceptsIt(String accepted, boolean zipped) throws IOException {
        Service.Answered answered =
                service.post(VIEW, request.toString(), Map.of("Accept-Encoding", accepted.replace("'", "")));
        assertThat(answered.answer().headers().containsKey("Content-Encoding")).isEqualTo(zipped);
        byte[] body = answered.answer().body();
        if (zipped) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        assertThat(Service.JSON.readTree(body).path("cards")).hasSize(1);
    }

    @Test
    void zipsNothingShort() {
        Service.Answered answered = service.call("GET", "/nothing", Map.of("Accept-Encoding", "gzip"), "");
        assertThat(answered.answer().headers()).doesNotContainKey("Content-Encoding");
        assertThat(answered.problems()).hasSize(1);
    }

    private Service.Answered posted(String type, String encoding, byte[] body) {
        return service.post(VIEW, body, Map.of("Content-Type", type, "Content-Encoding", encoding));
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
