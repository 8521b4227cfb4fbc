package dev.rationale.pages;

import dev.rationale.pages.part.Link;
import java.util.List;

/**
 * What stands around the main part of a page.
 *
 * @param language of the page, as a BCP 47 tag
 * @param title the heading of the page
 * @param guideline what the page belongs to; stands above the heading and ends the title of the window
 * @param navigation the pages beside this one, none where it stands alone
 * @param languages this page, or its site, in other languages
 * @param foot the last line of the page
 */
public record Frame(
        String language, String title, String guideline, List<Link> navigation, List<Link> languages, String foot) {

    public Frame {
        navigation = List.copyOf(navigation);
        languages = List.copyOf(languages);
    }

    /** The frame of a page that stands alone. */
    public static Frame alone(String language, String title, String guideline, String foot) {
        return new Frame(language, title, guideline, List.of(), List.of(), foot);
    }

    /** The title of the window. */
    public String windowTitle() {
        return guideline.isEmpty() || guideline.equals(title) ? title : title + " – " + guideline;
    }
}
