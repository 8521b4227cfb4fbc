package dev.rationale.committee.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** The frame that all pages share: the language, the title, the style, and the main part. */
public final class Pages {

    private static final String STYLE = resource("page.css");

    private Pages() {}

    /** A whole page. */
    public static String of(String language, String title, Consumer<Html> main) {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n").open("html", "lang", language).line();
        html.open("head").line().open("meta", "charset", "utf-8").line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", title).open("style").markup(STYLE).close("style").line();
        html.close("head").line().open("body").line();
        html.open("main").line();
        main.accept(html);
        html.close("main").line().close("body").line().close("html").line();
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
