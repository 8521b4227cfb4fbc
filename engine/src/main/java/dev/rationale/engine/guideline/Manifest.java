package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.profile.Shown;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code guideline.yaml}: what the guideline is and in which order it speaks.
 *
 * @param id stable name of the guideline
 * @param version its version
 * @param title the title by language
 * @param source the document it encodes, as a reference
 * @param licence under which the package may be used
 * @param languages language tags for which every text exists; the first is the default
 * @param phases ruleflow groups in the order in which they run
 * @param literature the first of these phases, whose rules match nothing of a patient and run once for a day of evidence
 * @param claims the claims that are appraised, in the order of the output
 * @param recommendations the recommendation codes, in the order of the output
 * @param questions the questions that somebody who opens a chart is only told about where they are raised
 * @param orders the tests that can be ordered where a request asks for what they tell
 * @param parameters named numbers
 * @param terminology the value sets that it shares with other guidelines, by id
 * @param profile what is shown of the patient first
 * @param pictures what pictures of a patient and of the studies show
 * @param publication who made it, on whose money, and when; all of it may be unsaid
 */
public record Manifest(
        String id,
        String version,
        Map<String, String> title,
        String source,
        String licence,
        List<String> languages,
        List<String> phases,
        List<String> literature,
        List<String> claims,
        List<Recommended> recommendations,
        List<Question> questions,
        List<Order> orders,
        List<Parameter> parameters,
        List<String> terminology,
        Shown.Members profile,
        Pictures pictures,
        Publication publication) {

    /**
     * A recommendation code and the question it answers. Of several that are given the most urgent leads, and of two that are
     * equally urgent the one that is listed first.
     *
     * @param indicator how urgent it is: {@code info}, {@code warning} or {@code critical}
     */
    public record Recommended(String code, String question, String indicator) {}

    /**
     * A question that a card on a chart does not bring up by itself; the whole answer always holds what is said on it.
     *
     * @param raisedBy the types of fact of which any one, if it was concluded, raises the question
     * @param onOrder true if an order that is being drafted is about it
     */
    public record Question(String code, List<String> raisedBy, boolean onOrder) {

        public Question {
            raisedBy = List.copyOf(raisedBy);
        }
    }

    /**
     * A test, as an order names it.
     *
     * @param test its name, by which texts call it
     * @param requests the codes of the requests that it answers
     * @param system the system of its code, as a canonical URL
     * @param display the name of the code in its system
     */
    public record Order(String test, List<String> requests, String system, String code, String display) {

        public Order {
            requests = List.copyOf(requests);
        }
    }

    /**
     * What a reader of decision support has a right to know of its making.
     *
     * @param developer who made the guideline's rules
     * @param funding who paid for it, by language
     * @param released the day of the first release
     * @param revised the day of the last revision
     */
    public record Publication(
            Optional<String> developer,
            Map<String, String> funding,
            Optional<LocalDate> released,
            Optional<LocalDate> revised) {

        public Publication {
            funding = Collections.unmodifiableSortedMap(new TreeMap<>(funding));
        }

        /** The day of what is published: of the last revision, or of the release. */
        public Optional<LocalDate> date() {
            return revised.or(() -> released);
        }
    }

    public Manifest {
        title = Collections.unmodifiableSortedMap(new TreeMap<>(title));
        languages = List.copyOf(languages);
        phases = List.copyOf(phases);
        literature = List.copyOf(literature);
        claims = List.copyOf(claims);
        recommendations = List.copyOf(recommendations);
        questions = List.copyOf(questions);
        orders = List.copyOf(orders);
        parameters = List.copyOf(parameters);
        terminology = List.copyOf(terminology);
    }
}
