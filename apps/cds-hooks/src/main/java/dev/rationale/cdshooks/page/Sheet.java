package dev.rationale.cdshooks.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Consumer;

/** The frame of every page: its head, its style, and the policy that lets a browser run and load nothing else. */
public final class Sheet {

    private static final String STYLE = style();

    /** The content security policy: this style and nothing besides. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Sheet() {}

    static String page(String language, String title, Consumer<Html> content) {
        Html body = new Html();
        content.accept(body);
        String head = new Html().element("title", title).toString();
        return "<!DOCTYPE html>\n" + new Html().open("html", "lang", language)
                + "\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n" + head
                + "<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
    }

    private static String style() {
        try (InputStream in = Sheet.class.getResourceAsStream("/dev/rationale/cdshooks/page.css")) {
            return new String(Objects.requireNonNull(in, "page.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
