package dev.rationale.server.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lets a servlet that is mapped below several paths see each request's whole path, as if it were the only one. */
final class Mounted extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HttpServlet servlet;

    Mounted(HttpServlet servlet) {
        this.servlet = servlet;
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String below = request.getPathInfo() == null ? "" : request.getPathInfo();
        String whole = request.getServletPath() + below;
        servlet.service(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getServletPath() {
                        return "";
                    }

                    /** The service's own log is to name the request as the answer does. */
                    @Override
                    public Enumeration<String> getHeaders(String name) {
                        return name.equalsIgnoreCase(RequestIds.HEADER) ? id(request) : super.getHeaders(name);
                    }

                    @Override
                    public Enumeration<String> getHeaderNames() {
                        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                        names.addAll(Collections.list(super.getHeaderNames()));
                        names.add(RequestIds.HEADER);
                        return Collections.enumeration(names);
                    }

                    @Override
                    public String getPathInfo() {
                        return whole;
                    }
                },
                response);
    }

    private static Enumeration<String> id(HttpServletRequest request) {
        return Collections.enumeration(List.of(String.valueOf(request.getAttribute(RequestIds.ATTRIBUTE))));
    }
}
