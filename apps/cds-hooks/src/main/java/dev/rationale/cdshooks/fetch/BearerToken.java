package dev.rationale.cdshooks.fetch;

import dev.rationale.cdshooks.AccessToken;
import java.util.regex.Pattern;

/** How RFC 6750 writes a bearer token; anything else could smuggle a second header in. */
final class BearerToken {

    private static final int LONGEST = 16_384;
    private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9\\-._~+/]+=*");

    private BearerToken() {}

    static boolean wellFormed(AccessToken token) {
        return token.value().length() <= LONGEST
                && B64TOKEN.matcher(token.value()).matches();
    }
}
