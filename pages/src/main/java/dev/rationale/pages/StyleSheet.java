package dev.rationale.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one style sheet, as a browser takes it and with its tokens resolved for whoever knows none. */
public final class StyleSheet {

    private static final Pattern TOKEN = Pattern.compile("(--[\\w-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)\\)");
    private static final Pattern ROOT = Pattern.compile(":root\\s*\\{([^}]*)}");
    private static final Pattern MEDIA = Pattern.compile("@media ([^{]+)\\{");
    private static final Set<String> ON_PAPER = Set.of("print", "paper");
    private static final String TEXT = read("style.css");
    private static final String PLAIN = resolved(forPaper(TEXT));
    private static final String WORKBENCH = TEXT + read("workbench.css");

    private StyleSheet() {}

    /** The sheet with its tokens: light and dark screens, paper. */
    public static String text() {
        return TEXT;
    }

    /** The sheet with what the pages of the workbench have besides: forms, sliders, an editor. */
    public static String workbench() {
        return WORKBENCH;
    }

    /** The sheet for paper alone, in CSS 2: each token replaced by its light value, no rules for screens. */
    public static String plain() {
        return PLAIN;
    }

    /** What of it concerns drawings, for one that stands alone. */
    public static String forDrawings() {
        return PLAIN.lines().filter(line -> line.contains(".drawing ")).collect(Collectors.joining("\n"));
    }

    /**
     * A content security policy under which a browser shows a page and loads or runs nothing else.
     *
     * <p>The style is admitted by its digest: any other style, and any script, is refused.
     */
    public static String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /**
     * The sheet without what holds for screens only. What stands under {@code paper}, which no browser knows, holds where only
     * one font is at hand, which has no signs.
     */
    private static String forPaper(String sheet) {
        StringBuilder kept = new StringBuilder();
        Matcher media = MEDIA.matcher(sheet);
        int from = 0;
        while (media.find(from)) {
            kept.append(sheet, from, media.start());
            int end = endOfBlock(sheet, media.end());
            if (ON_PAPER.contains(media.group(1).strip())) {
                kept.append("@media print {").append(sheet, media.end(), end);
            }
            from = end;
        }
        return kept.append(sheet.substring(from)).toString();
    }

    private static int endOfBlock(String sheet, int afterOpening) {
        int depth = 1;
        int at = afterOpening;
        while (depth > 0) {
            char next = sheet.charAt(at++);
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
        }
        return at;
    }

    /** Where a token is given twice, the first value counts: it is the one for light paper. */
    private static String resolved(String sheet) {
        Map<String, String> tokens = new HashMap<>();
        ROOT.matcher(sheet)
                .results()
                .forEach(root -> TOKEN.matcher(root.group(1))
                        .results()
                        .forEach(token -> tokens.putIfAbsent(token.group(1), token.group(2))));
        return USE.matcher(ROOT.matcher(sheet).replaceAll(""))
                .replaceAll(use -> Matcher.quoteReplacement(Objects.requireNonNull(
                        tokens.get(use.group(1)), () -> "The style sheet gives no " + use.group(1))));
    }

    private static String read(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
