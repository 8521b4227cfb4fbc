package dev.rationale.server.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/** Lets a bounded number of calls be worked on, a bounded number wait for a bounded time, and refuses the others with 503. */
final class ConcurrencyLimit extends QoSHandler {

    ConcurrencyLimit(int running, int queued, Duration wait) {
        setMaxRequestCount(running);
        setMaxSuspendedRequestCount(queued);
        setMaxSuspend(wait);
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        Refusals.refuse(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }

    @Override
    protected void failSuspended(Request request, Response response, Callback callback, int status, Throwable cause) {
        Refusals.refuse(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }
}
