package dev.rationale.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says that a request was refused: a status, an OperationOutcome and nothing that was sent. */
final class Refusals extends ErrorHandler {

    /** Long enough for the queue to empty, short enough for somebody who waits at a screen. */
    private static final String RETRY_SECONDS = "1";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() >= HttpStatus.BAD_REQUEST_400
                ? response.getStatus()
                : HttpStatus.INTERNAL_SERVER_ERROR_500;
        refuse(response, callback, status);
        return true;
    }

    static void refuse(Response response, Callback callback, int status) {
        response.setStatus(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503 || status == HttpStatus.TOO_MANY_REQUESTS_429) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        ByteBuffer body = ByteBuffer.wrap(outcome(status).getBytes(StandardCharsets.UTF_8));
        response.write(true, body, callback);
    }

    /** An OperationOutcome that says no more than the status does. */
    static String outcome(int status) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", "error")
                .put("code", code(status))
                .put("diagnostics", HttpStatus.getMessage(status));
        return outcome.toString();
    }

    /** A code of FHIR's IssueType. */
    private static String code(int status) {
        return switch (status) {
            case HttpStatus.NOT_FOUND_404 -> "not-found";
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> "too-long";
            case HttpStatus.TOO_MANY_REQUESTS_429, HttpStatus.SERVICE_UNAVAILABLE_503 -> "throttled";
            case HttpStatus.REQUEST_TIMEOUT_408 -> "timeout";
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR_500 ? "invalid" : "exception";
        };
    }
}
