package dev.rationale.cdshooks.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.rationale.cdshooks.Authenticator;
import dev.rationale.cdshooks.CdsHooks;
import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.cdshooks.FeedbackLog;
import dev.rationale.cdshooks.FhirFetch;
import dev.rationale.cdshooks.HookObserver;
import dev.rationale.cdshooks.HookOptions;
import dev.rationale.cdshooks.HookPorts;
import dev.rationale.engine.Guidelines;
import dev.rationale.service.DecisionLog;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servlet hands a call over and the answer back, whole. */
class CdsHooksServletTest {

    private final CdsHooksServlet servlet = new CdsHooksServlet(new CdsHooks(
            HookOptions.at(URI.create("https://cds.example.org")),
            new HookPorts(
                    CurrentGuideline.always(Guidelines.bundled()),
                    Authenticator.EVERYBODY,
                    FhirFetch.NEVER,
                    DecisionLog.NONE,
                    FeedbackLog.NONE,
                    HookObserver.NONE,
                    Clock.systemUTC(),
                    new SecureRandom(),
                    List.of())));
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void carriesACallHoweverItIsMapped(boolean prefixed) throws IOException {
        when(request.getPathInfo()).thenReturn(prefixed ? "/cds-services" : null);
        when(request.getServletPath()).thenReturn(prefixed ? "/rationale" : "/cds-services");
        carry("GET");
        verify(response).setStatus(200);
        verify(response).setHeader("Content-Type", "application/json");
        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("{\"services\":[");
    }

    @Test
    void writesNoBodyToHead() throws IOException {
        when(request.getPathInfo()).thenReturn("/cds-services");
        carry("HEAD");
        verify(response).setStatus(200);
        assertThat(written.size()).isZero();
    }

    private void carry(String method) throws IOException {
        when(request.getMethod()).thenReturn(method);
        when(request.getHeaderNames()).thenReturn(Collections.enumeration(List.of("Accept-Language")));
        when(request.getHeaders("Accept-Language")).thenReturn(Collections.enumeration(List.of("en")));
        when(request.getInputStream()).thenReturn(new Nothing());
        when(response.getOutputStream()).thenReturn(new Written(written));
        servlet.service(request, response);
    }

    /** An empty body. */
    private static final class Nothing extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }

    /** A response that is kept. */
    private static final class Written extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Written(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
