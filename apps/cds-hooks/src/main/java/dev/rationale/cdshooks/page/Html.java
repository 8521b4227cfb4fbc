package dev.rationale.cdshooks.page;

/** Writes HTML in which every text is escaped; there is no way to write one that is not. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    /** An element with a text. */
    Html element(String tag, String text) {
        return open(tag).text(text).close(tag);
    }

    Html open(String tag) {
        page.append('<').append(tag).append('>');
        return this;
    }

    /** An element with one attribute. */
    Html open(String tag, String attribute, String value) {
        page.append('<')
                .append(tag)
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append("\">");
        return this;
    }

    Html close(String tag) {
        page.append("</").append(tag).append(">\n");
        return this;
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(point) && point != '\n' ? ' ' : point);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
