package dev.rationale.committee.page;

/**
 * Writes HTML. Every text goes through {@link #text}, so that no sentence of a guideline and no name of a case can become
 * markup.
 */
public final class Html {

    private final StringBuilder html = new StringBuilder();

    /** Opens an element; {@code attributes} are pairs of name and value. */
    public Html open(String element, String... attributes) {
        html.append('<').append(element);
        for (int index = 0; index < attributes.length; index += 2) {
            html.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(escaped(attributes[index + 1]))
                    .append('"');
        }
        html.append('>');
        return this;
    }

    public Html close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    /** A line feed in the source, which makes no difference to the reader of the page except in preformatted text. */
    public Html line() {
        html.append('\n');
        return this;
    }

    public Html text(Object text) {
        html.append(escaped(String.valueOf(text)));
        return this;
    }

    /** An element that holds only text, and a line feed after it. */
    public Html element(String element, Object text, String... attributes) {
        return open(element, attributes).text(text).close(element).line();
    }

    /** Markup that this program made, for instance a drawing. */
    public Html markup(String markup) {
        html.append(markup);
        return this;
    }

    /** Text as it may stand in an element or in a quoted attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
