package dev.rationale.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads a certificate chain and a private key from PEM files (RFC 7468). */
final class PemFiles {

    private static final List<String> FAMILIES = List.of("EC", "RSA");
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";

    private PemFiles() {}

    /** A key store in memory, without a password of its own. */
    static KeyStore keyStore(Path certificate, Path key) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream chain = Files.newInputStream(certificate)) {
            Certificate[] certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(chain)
                    .toArray(Certificate[]::new);
            store.setKeyEntry("server", privateKey(Files.readString(key), key), new char[0], certificates);
        }
        return store;
    }

    private static PrivateKey privateKey(String pem, Path file) throws GeneralSecurityException {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf("-----END PRIVATE KEY-----");
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException(file + " holds no key in PKCS #8 form; expected " + BEGIN);
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        for (String family : FAMILIES) {
            Optional<PrivateKey> key = privateKey(der, family);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new GeneralSecurityException(file + " holds neither an EC nor an RSA key");
    }

    private static Optional<PrivateKey> privateKey(byte[] der, String family) throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(family).generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (InvalidKeySpecException anotherFamily) {
            return Optional.empty();
        }
    }
}
