package dev.rationale.cdshooks.servlet;

import dev.rationale.cdshooks.CdsHooks;
import dev.rationale.cdshooks.HookAnswer;
import dev.rationale.cdshooks.HookCall;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Carries CDS Hooks over HTTP. It is to be mapped so that its context and servlet path end where the paths of CDS Hooks begin:
 * {@code /cds-services}, {@code /explanations} and {@code /guideline} lie below it.
 */
public final class CdsHooksServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Function<HookCall, HookAnswer> hooks;

    public CdsHooksServlet(CdsHooks hooks) {
        this(hooks::handle);
    }

    /**
     * Carries calls to whoever answers them.
     *
     * @param hooks the service, or something that stands before it
     */
    public CdsHooksServlet(Function<HookCall, HookAnswer> hooks) {
        this.hooks = hooks;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        HookAnswer answer =
                hooks.apply(new HookCall(request.getMethod(), path, headers(request), request.getInputStream()));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
