package dev.rationale.pages.part;

/**
 * A few words in a frame, such as a strength or a certainty.
 *
 * @param sign a sign before the words for those who see it, for instance {@code ✓}; may be empty
 */
public record Badge(Tone tone, String sign, String text) {

    public static Badge plain(String text) {
        return new Badge(Tone.PLAIN, "", text);
    }
}
