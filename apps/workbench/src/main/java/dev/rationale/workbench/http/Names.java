package dev.rationale.workbench.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The names under which this machine is meant.
 *
 * @param hosts without their port, in small letters
 * @param port that was opened
 * @param outside the address by which others come, where a proxy stands before this; then no other is meant
 */
public record Names(Set<String> hosts, IntSupplier port, Optional<URI> outside) {

    /** Names of this machine that nobody else reaches. */
    public static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public Names {
        hosts = Set.copyOf(hosts);
    }

    /** Those of the loopback address, and the one that was configured. */
    public static Names of(String configured, IntSupplier port, Optional<URI> outside) {
        String host = configured.contains(":") ? "[" + configured + "]" : configured;
        return new Names(
                LOOPBACK.contains(host) ? LOOPBACK : Set.of("127.0.0.1", "localhost", host.toLowerCase(Locale.ROOT)),
                port,
                outside);
    }

    /** Whether a Host header means us. */
    boolean isOurs(String host) {
        if (outside.isPresent()) {
            return host.equalsIgnoreCase(outside.get().getRawAuthority());
        }
        String suffix = ":" + port.getAsInt();
        return host.endsWith(suffix)
                && hosts.contains(
                        host.substring(0, host.length() - suffix.length()).toLowerCase(Locale.ROOT));
    }

    /** Whether an Origin header names the very host that was asked. */
    boolean isOrigin(String origin, String host) {
        return origin.equals(outside.map(URI::getScheme).orElse("http") + "://" + host);
    }
}
