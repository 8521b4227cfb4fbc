package dev.rationale.server.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;

/** A port on this machine for whoever runs the service. Each request presents the token that the environment holds. */
public final class AdminPort implements AutoCloseable {

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final String SCHEME = "Bearer ";

    private final Javalin javalin;

    /**
     * Opens the port.
     *
     * @param reload reads the guideline anew and tells what came of it, as JSON
     */
    public AdminPort(int port, String token, Supplier<String> reload) {
        this.javalin = Javalin.create(config -> {
                    WebServer.quiet(config);
                    config.routes.post("/reload", context -> {
                        if (presents(context, token)) {
                            context.contentType("application/json").result(reload.get());
                        } else {
                            context.status(HttpStatus.UNAUTHORIZED).result("");
                        }
                    });
                })
                .start(THIS_MACHINE, port);
    }

    /** Compared in a time that does not tell how much of it was right. */
    private static boolean presents(Context context, String token) {
        byte[] expected = (SCHEME + token).getBytes(StandardCharsets.UTF_8);
        byte[] presented =
                Optional.ofNullable(context.header("Authorization")).orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, presented);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
