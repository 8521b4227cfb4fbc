package dev.rationale.pages.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of the guideline with the places that a patient's own values fill. */
public record Template(List<Piece> pieces) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    /** A stretch of it, or the name of a value. */
    public record Piece(String text, boolean isPlace) {}

    public Template {
        pieces = List.copyOf(pieces);
    }

    /** A sentence whose places are written as {@code {cd4.cells}}. */
    public static Template of(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence);
        int from = 0;
        while (place.find()) {
            pieces.add(new Piece(sentence.substring(from, place.start()), false));
            pieces.add(new Piece(place.group(1), true));
            from = place.end();
        }
        pieces.add(new Piece(sentence.substring(from), false));
        return new Template(pieces);
    }
}
