package dev.rationale.pages.picture;

import dev.rationale.pages.drawing.Drawing;
import java.util.List;

/**
 * A picture on a page: drawn for a wide page and for a narrow one, and the same in words.
 *
 * @param heading stands above it
 * @param broad for a page or a sheet of paper
 * @param narrow for the screen of a telephone
 * @param inWords calls for the words
 * @param words all that the picture shows, a paragraph each
 */
public record Picture(String heading, Drawing broad, Drawing narrow, String inWords, List<String> words) {

    /** How wide a drawing for a page is. */
    static final int BROAD = 720;

    /** How wide a drawing for a narrow screen is. */
    static final int NARROW = 372;

    public Picture {
        words = List.copyOf(words);
    }
}
