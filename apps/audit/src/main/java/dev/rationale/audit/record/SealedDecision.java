package dev.rationale.audit.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rationale.service.CardWording;
import java.util.List;
import java.util.Objects;

/**
 * The sealed part of a decision: the patient's data, all that is needed to give the answer again, and the answer.
 *
 * @param salt of the digests, in base64
 * @param patient the subject, as {@code Patient/id}
 * @param documents what was received, in order, drafts last
 * @param judged the drafts that counted, by name; all of them if it is empty
 * @param chosen id of the patient that was chosen where the input held several; empty if nobody had to choose
 * @param zone the zone in which instants fell on days
 * @param notices what whoever gathered the documents knew of them, as codes
 * @param sensitive what was done with what is labelled as sensitive; empty if it was used as all else
 * @param answer the evaluation as JSON on one line; without its white space it is smaller to keep, and no less exact
 * @param wording how a service worded the answer as cards; none if it left in another form
 */
public record SealedDecision(
        String salt,
        String patient,
        List<Document> documents,
        List<String> judged,
        String chosen,
        String zone,
        List<String> notices,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String sensitive,
        String answer,
        List<CardWording> wording) {

    public SealedDecision {
        documents = List.copyOf(documents);
        judged = List.copyOf(judged);
        notices = List.copyOf(notices);
        sensitive = Objects.requireNonNullElse(sensitive, "");
        wording = List.copyOf(wording);
    }

    /** The same with an answer. */
    public SealedDecision answering(String given) {
        return new SealedDecision(salt, patient, documents, judged, chosen, zone, notices, sensitive, given, wording);
    }

    /**
     * One document of the input, as it was received.
     *
     * @param role {@code record}, {@code draft} for orders that were being drafted, or {@code prefetch/KEY}
     * @param form {@code text} if the bytes are text in UTF-8, {@code base64} if they are anything else, {@code omitted} if they
     *     were too many to keep
     * @param content the document; of one that was omitted how many bytes it had, and their SHA-256 in hexadecimal after a space
     */
    public record Document(String role, String form, String content) {

        public static final String TEXT = "text";
        public static final String BASE64 = "base64";
        public static final String OMITTED = "omitted";
    }
}
