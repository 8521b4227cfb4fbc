package dev.rationale.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Reads a body to its end, without holding a thread, before anybody works on it: a client that sends slowly holds its connection and
 * nothing else, and not even that for long. (Jetty's own handler for this reads on after a client fell silent.)
 */
final class WholeBody extends Handler.Wrapper {

    /**
     * A body that is somewhat too large is read to its end all the same, and thrown away: a client that is cut off while it sends does
     * not see the answer.
     */
    private static final int READ_OVER = 4;

    private final long limit;
    private final Duration time;

    WholeBody(Handler next, long limit, Duration time) {
        super(next);
        this.limit = limit;
        this.time = time;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0 || !expected(request)) {
            return super.handle(request, response, callback);
        }
        new Reading(request, response, callback).run();
        return true;
    }

    private static boolean expected(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private void work(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception failed) {
            Response.writeError(request, response, callback, failed);
        }
    }

    /** A body that is arriving. */
    private final class Reading implements Runnable {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private long arrived;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        /** Takes what has arrived; called again when more has, or when the client was silent for too long. */
        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)
                        || NanoTime.millisSince(request.getBeginNanoTime()) > time.toMillis()) {
                    refuse(HttpStatus.REQUEST_TIMEOUT_408);
                    return;
                }
                boolean last = chunk.isLast();
                take(chunk);
                if (arrived > limit && (last || arrived > READ_OVER * limit)) {
                    refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
                    return;
                }
                if (last) {
                    Request whole = new Arrived(request, ByteBuffer.wrap(body.toByteArray()));
                    request.getContext().execute(() -> work(whole, response, callback));
                    return;
                }
            }
        }

        /** What is over the limit is not kept. */
        private void take(Content.Chunk chunk) {
            byte[] bytes = new byte[chunk.remaining()];
            chunk.get(bytes, 0, bytes.length);
            chunk.release();
            arrived += bytes.length;
            if (arrived > limit) {
                body.reset();
            } else {
                body.write(bytes, 0, bytes.length);
            }
        }

        private void refuse(int status) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Refusals.refuse(response, callback, status);
        }
    }

    /** A request whose body is in memory. */
    private static final class Arrived extends Request.Wrapper {

        private final Content.Source body;

        Arrived(Request request, ByteBuffer body) {
            super(request);
            this.body = new ByteBufferContentSource(body);
        }

        @Override
        public long getLength() {
            return body.getLength();
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable available) {
            body.demand(available);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
