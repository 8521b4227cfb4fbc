package dev.rationale.fhir.out;

import static dev.rationale.fhir.out.Answer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The body of a card, to be read in passing: why, unless what, how strong, by whom. It is Markdown that also reads well raw, at
 * most {@value #MOST_LINES} lines and {@value #MOST_WORDS} words; an item that finds no room is on the page behind the card.
 */
record CardDetail(Answer answer) {

    static final int MOST_LINES = 5;
    static final int MOST_WORDS = 60;

    private static final int WORDS_OF_UNLESS = 13;
    private static final int WORDS_OF_SOURCES = 17;

    /** Facts that are about the evidence and the question, and not about the patient. */
    private static final Set<String> GENERAL = Set.of(
            "Appraisal",
            "AsOf",
            "BodyOfEvidence",
            "Claim",
            "Evidence",
            "EvidenceClock",
            "EvidenceGap",
            "Finding",
            "Parameter");

    /**
     * What a recommendation rests on.
     *
     * @param besides a sentence before the caution; empty if there is none
     */
    String advice(JsonNode one, List<JsonNode> missing, String besides) {
        String strength = strength(one);
        String caution = besides + caution();
        CardLines lines = new CardLines(answer, MOST_WORDS - CardLines.words(strength) - CardLines.words(caution));
        String unless = lines.listed("card.unless-line", titles(missing), WORDS_OF_UNLESS);
        String sources = lines.listed("card.sources-line", sources(one), WORDS_OF_SOURCES);
        String because = lines.listed("card.because-line", reasons(one), MOST_WORDS);
        return written(Stream.of(because, unless, strength, sources, caution));
    }

    /** Why something is asked for. */
    String asking(List<JsonNode> missing) {
        String caution = caution();
        CardLines lines = new CardLines(answer, MOST_WORDS - CardLines.words(caution));
        List<String> written = new ArrayList<>();
        for (JsonNode request : missing) {
            String line = lines.said(
                    "card.missing-line", Map.of("item", text(request, "title"), "why", text(request, "why")));
            if (written.size() < MOST_LINES - 1 && !line.isEmpty()) {
                written.add(line);
            }
        }
        return written(Stream.concat(written.stream(), Stream.of(caution)));
    }

    private String strength(JsonNode one) {
        return answer.say(
                "card.strength-line",
                Map.of(
                        "strength", answer.label("strength", one),
                        "certainty", answer.label("certainty", one),
                        "evidenceAsOf", text(answer.json(), "evidenceAsOf")));
    }

    private static List<String> titles(List<JsonNode> missing) {
        return missing.stream().map(request -> text(request, "title")).toList();
    }

    /** The newest source first; one that nobody verified says so. */
    private List<String> sources(JsonNode one) {
        Comparator<JsonNode> newestFirst = Comparator.comparing(CardDetail::shortened, ShortCitation.NEWEST_FIRST);
        return citations(one)
                .sorted(newestFirst)
                .map(citation -> citation.path("verified").asBoolean()
                        ? shortened(citation).toString()
                        : answer.say(
                                "card.unverified-source",
                                Map.of("item", shortened(citation).toString())))
                .distinct()
                .toList();
    }

    private static ShortCitation shortened(JsonNode citation) {
        return ShortCitation.of(text(citation, "text"));
    }

    /** Facts about the patient, but for those that name a source, by its key or in full: sources have a line of their own. */
    private List<String> reasons(JsonNode one) {
        Set<String> sources = Stream.concat(
                        answer.rules().cited().stream(), citations(one).map(citation -> text(citation, "text")))
                .collect(Collectors.toSet());
        return answer.because(one).stream()
                .filter(fact -> !GENERAL.contains(text(fact, "type")))
                .map(fact -> text(fact, "summary"))
                .filter(summary -> sources.stream().noneMatch(summary::contains))
                .toList();
    }

    private static Stream<JsonNode> citations(JsonNode one) {
        return StreamSupport.stream(one.path("citations").spliterator(), false);
    }

    private String caution() {
        int leftOut = answer.json().path("excluded").size()
                + answer.json().path("notices").size();
        String caution = leftOut == 0
                ? answer.say("card.caution-line")
                : answer.say("card.incomplete-line", Map.of("count", leftOut));
        long unread = unread();
        return unread == 0 ? caution : answer.say("card.not-understood", Map.of("count", unread)) + " " + caution;
    }

    /** How many entries could not be read; one that may be of several kinds is one. */
    private long unread() {
        return StreamSupport.stream(answer.json().path("notUnderstood").spliterator(), false)
                .map(one -> text(one, "resource"))
                .filter(resource -> !resource.isEmpty())
                .distinct()
                .count();
    }

    private static String written(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty())
                .map(line -> "- " + Markdown.plain(line))
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }
}
