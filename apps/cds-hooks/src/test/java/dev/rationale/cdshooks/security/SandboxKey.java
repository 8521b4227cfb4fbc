package dev.rationale.cdshooks.security;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;

/** The public key of the CDS Hooks sandbox (Apache-2.0), whose private half anybody can download. */
final class SandboxKey {

    static final JWK PUBLIC = parsed("""
            {"kty": "EC", "use": "sig", "crv": "P-384", "kid": "44823f3d-0b01-4a6c-a80e-b9d3e8a7226f", "alg": "ES384",
             "x": "dw_JGR8nB2I6XveNxUOl2qk699ZPLM2nYI5STSdiEl9avAkrm3CkfYMbrrjr8laB",
             "y": "Sm3mLE-n1zYNla_aiE3cb3nZsL51RbC7ysw3q8aJLxGm-hx79RPMYpITDjp7kgzy"}""");

    private SandboxKey() {}

    private static JWK parsed(String text) {
        try {
            return JWK.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
