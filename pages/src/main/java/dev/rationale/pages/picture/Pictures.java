package dev.rationale.pages.picture;

import dev.rationale.pages.StyleSheet;
import java.util.List;

/**
 * Pictures on a page.
 *
 * @param style what their drawings bring as their own style; empty on a page whose style holds for them
 */
public record Pictures(List<Picture> pictures, String style) {

    public static final Pictures NONE = of(List.of());

    public Pictures {
        pictures = List.copyOf(pictures);
    }

    public static Pictures of(List<Picture> pictures) {
        return new Pictures(pictures, "");
    }

    /** The same for paper. */
    public Pictures onPaper() {
        return new Pictures(pictures, StyleSheet.forDrawings());
    }
}
