package dev.rationale.workbench.http;

import dev.rationale.pages.StyleSheet;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style and scripts. Modules of the editor name each other by bare names, as npm's do; a browser needs addresses, so the names are
 * put right as they leave.
 */
public final class Assets {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String OWN = "/dev/rationale/workbench/assets/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Pattern BARE = Pattern.compile("((?:from|import)\\s*['\"])(@?[a-z0-9][\\w@/-]*)(['\"])");

    /** Modules by the name under which others import them: where each lies in its WebJar. */
    private static final Map<String, String> MODULES = new TreeMap<>(Map.ofEntries(
            Map.entry("@codemirror/state", "codemirror__state/6.7.1/dist/index.js"),
            Map.entry("@codemirror/view", "codemirror__view/6.43.7/dist/index.js"),
            Map.entry("@codemirror/language", "codemirror__language/6.12.4/dist/index.js"),
            Map.entry("@codemirror/autocomplete", "codemirror__autocomplete/6.20.3/dist/index.js"),
            Map.entry("@codemirror/lint", "codemirror__lint/6.9.7/dist/index.js"),
            Map.entry("@codemirror/commands", "codemirror__commands/6.10.4/dist/index.js"),
            Map.entry("@codemirror/search", "codemirror__search/6.5.11/dist/index.js"),
            Map.entry("@lezer/common", "lezer__common/1.5.2/dist/index.js"),
            Map.entry("@lezer/highlight", "lezer__highlight/1.2.3/dist/index.js"),
            Map.entry("@lezer/lr", "lezer__lr/1.4.10/dist/index.js"),
            Map.entry("style-mod", "style-mod/4.1.3/src/style-mod.js"),
            Map.entry("w3c-keyname", "w3c-keyname/2.2.8/index.js"),
            Map.entry("crelt", "crelt/1.0.7/index.js"),
            Map.entry("@marijn/find-cluster-break", "marijn__find-cluster-break/1.0.3/src/index.js")));

    private static final Map<String, String> SCRIPTS = Map.of("htmx.js", "htmx.org/2.0.10/dist/htmx.min.js");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** Answers with one of them. */
    public void serve(Context context) {
        String name = context.path().substring(Door.ASSETS.length());
        if (name.equals("style.css")) {
            context.contentType("text/css; charset=utf-8").result(StyleSheet.workbench());
            return;
        }
        String script = text(name).orElseThrow(Refused::notFound);
        context.contentType(SCRIPT)
                .header("Cache-Control", "private, max-age=600")
                .result(script);
    }

    private Optional<String> text(String name) {
        if (!name.matches("[\\w@./-]+\\.js") || name.contains("..")) {
            return Optional.empty();
        }
        String known = texts.computeIfAbsent(name, Assets::read);
        return Optional.of(known).filter(text -> !text.isEmpty());
    }

    private static String read(String name) {
        if (name.startsWith("module/")) {
            String module = name.substring("module/".length(), name.length() - ".js".length());
            return Optional.ofNullable(MODULES.get(module))
                    .map(path -> resource(WEBJARS + path))
                    .map(Assets::addressed)
                    .orElse("");
        }
        return Optional.ofNullable(SCRIPTS.get(name))
                .map(path -> resource(WEBJARS + path))
                .orElseGet(() -> addressed(resource(OWN + name)));
    }

    /** With addresses in the place of bare names. */
    static String addressed(String script) {
        return BARE.matcher(script)
                .replaceAll(match -> MODULES.containsKey(match.group(2))
                        ? Matcher.quoteReplacement(
                                match.group(1) + Door.ASSETS + "module/" + match.group(2) + ".js" + match.group(3))
                        : Matcher.quoteReplacement(match.group()));
    }

    private static String resource(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
