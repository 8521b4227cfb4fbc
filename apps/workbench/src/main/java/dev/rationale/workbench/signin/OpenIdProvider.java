package dev.rationale.workbench.signin;

import dev.rationale.workbench.http.Door;
import dev.rationale.workbench.http.Names;
import java.net.URI;
import java.util.Optional;

/**
 * The provider that says who somebody is, after OpenID Connect Core 1.0, and the address to which it sends people back.
 *
 * @param issuer as its tokens name it; its description lies below it
 * @param client the id under which the provider knows this workbench
 * @param secret of that client; none for a public client, which the code verifier alone protects (RFC 7636)
 * @param outside the address by which people come, without a path; {@code /signed-in} below it is registered at the provider
 * @param roles the claim of the identity token that lists the roles, a path of members with dots between them
 */
public record OpenIdProvider(URI issuer, String client, Optional<String> secret, URI outside, String roles) {

    /**
     * Checks the addresses.
     *
     * @throws IllegalArgumentException if one is neither https nor of this machine, or the address outside has a path
     */
    public OpenIdProvider {
        safe(issuer, "the issuer");
        safe(outside, "the address outside");
        String path = outside.getRawPath();
        if (path.length() > 1 || outside.getRawQuery() != null || outside.getRawFragment() != null) {
            throw new IllegalArgumentException("The address outside is " + outside
                    + "; expected one without a path, for instance https://guidelines.example.org.");
        }
        if (client.isBlank() || roles.isBlank()) {
            throw new IllegalArgumentException(
                    "A provider needs the client's id and the claim that lists the roles; one of them is empty.");
        }
        outside = URI.create(outside.getScheme() + "://" + outside.getRawAuthority());
    }

    private static void safe(URI address, String what) {
        boolean here = address.getHost() != null && Names.LOOPBACK.contains(address.getHost());
        boolean http = "http".equals(address.getScheme()) && here;
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || !("https".equals(address.getScheme()) || http)) {
            throw new IllegalArgumentException(
                    "For " + what + " " + address + " was given; expected an address that begins with https://"
                            + " (http:// only for this machine), without a user.");
        }
    }

    /** True of an address to which what is secret may be sent. */
    static boolean isSafe(URI address) {
        try {
            safe(address, "an address");
            return true;
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }

    /** Where the provider sends people back. */
    URI back() {
        return outside.resolve(Door.SIGNED_IN);
    }
}
