package dev.rationale.server.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives each request an id, which its answer carries and each line of the log about it. */
final class RequestIds extends Handler.Wrapper {

    static final String ATTRIBUTE = "dev.rationale.request";
    static final String HEADER = "X-Request-Id";

    /** Whatever else a caller writes there could be a name or a number of a patient, so it is not taken over. */
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final String process;
    private final AtomicLong number = new AtomicLong();

    RequestIds(Handler next) {
        super(next);
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        this.process = HexFormat.of().formatHex(random);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(given -> UUID.matcher(given).matches())
                .orElseGet(() -> process + "-" + number.incrementAndGet());
        request.setAttribute(ATTRIBUTE, id);
        response.getHeaders().put(HEADER, id);
        return super.handle(request, response, callback);
    }
}
