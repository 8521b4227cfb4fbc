package dev.rationale.pages.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference, whose DOI and PubMed number lead to the publication.
 *
 * @param key the key of the study
 * @param pieces the reference, cut where it leads somewhere
 * @param checked whether somebody checked it against the publication
 * @param place where the study stands on these pages, empty if nowhere
 */
public record Citation(String key, List<Piece> pieces, Badge checked, String place) {

    private static final Pattern NUMBER = Pattern.compile("(?i:doi:\\s?)(10\\.\\d+/\\S*[\\w/])|PMID:? (\\d+)");

    /** A stretch of a reference; {@code href} is empty where it leads nowhere. */
    public record Piece(String text, String href) {}

    public Citation {
        pieces = List.copyOf(pieces);
    }

    /** A citation from a reference that names its numbers as {@code doi:10.1000/1} and {@code PMID 1}. */
    public static Citation of(String key, String reference, Badge checked, String place) {
        List<Piece> pieces = new ArrayList<>();
        Matcher number = NUMBER.matcher(reference);
        int from = 0;
        while (number.find()) {
            add(pieces, reference.substring(from, number.start()), "");
            add(pieces, number.group(), address(number));
            from = number.end();
        }
        add(pieces, reference.substring(from), "");
        return new Citation(key, pieces, checked, place);
    }

    private static void add(List<Piece> pieces, String text, String href) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, href));
        }
    }

    private static String address(Matcher number) {
        return number.group(1) == null
                ? "https://pubmed.ncbi.nlm.nih.gov/" + number.group(2) + "/"
                : "https://doi.org/" + number.group(1);
    }
}
