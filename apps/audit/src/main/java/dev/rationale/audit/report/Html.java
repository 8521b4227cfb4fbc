package dev.rationale.audit.report;

import java.util.List;
import java.util.function.Consumer;

/** Writes well-formed XHTML; all text is escaped. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?");
    }

    Html text(String raw) {
        text.append(escaped(raw));
        return this;
    }

    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    Html in(String element, String style, Consumer<Html> content) {
        text.append('<').append(element);
        text.append(style.isEmpty() ? "" : " class=\"" + style + "\"").append('>');
        content.accept(this);
        text.append("</").append(element).append(">\n");
        return this;
    }

    Html line(String element, String style, String content) {
        return in(element, style, inside -> inside.text(content));
    }

    /** A row of cells. */
    Html row(List<String> cells) {
        return in("tr", "", row -> cells.forEach(cell -> row.line("td", "", cell)));
    }

    /** Cells side by side, so many in a row. */
    Html grid(String style, int columns, List<Consumer<Html>> cells) {
        return in("table", style, table -> {
            for (int first = 0; first < cells.size(); first += columns) {
                List<Consumer<Html>> some = cells.subList(first, Math.min(first + columns, cells.size()));
                table.in("tr", "", row -> some.forEach(cell -> row.in("td", "", cell)));
            }
        });
    }

    /** A heading and a list under it; nothing where there is nothing to list. */
    Html list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            line("h2", "", heading);
            in("ul", "", list -> items.forEach(item -> list.line("li", "", item)));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
