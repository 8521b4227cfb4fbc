package dev.rationale.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/** Asks the service in the same container whether it is ready; an image without a shell's tools has nothing else to ask with. */
public final class HealthCheck {

    private static final int OK = 200;
    private static final int MILLIS = 2_000;

    private HealthCheck() {}

    /** Ends with 0 if the service is ready and with 1 if it is not. */
    public static void main(String[] arguments) {
        String port = Optional.ofNullable(System.getenv("RATIONALE_PORT")).orElse("8080");
        System.exit(ready(URI.create("http://127.0.0.1:" + port + "/health/ready")) ? 0 : 1);
    }

    static boolean ready(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == OK;
        } catch (IOException notThere) {
            return false;
        }
    }
}
