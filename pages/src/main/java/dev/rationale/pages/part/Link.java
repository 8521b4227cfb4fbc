package dev.rationale.pages.part;

/**
 * A way to another page.
 *
 * @param language of the text and of the page it leads to, empty if it is that of the page it stands on
 * @param current true if it leads to the page that it stands on
 */
public record Link(String href, String text, String language, boolean current) {

    public static Link to(String href, String text) {
        return new Link(href, text, "", false);
    }
}
