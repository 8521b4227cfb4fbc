package dev.rationale.audit.record;

import java.util.List;
import java.util.Map;

/**
 * The open part of a decision: codes, clocks, digests and versions, nothing that was read from the patient's record.
 *
 * @param format version of this form
 * @param kind always {@code decision}
 * @param id the decision's id: a UUID of version 7, ordered by time
 * @param when instant at which it was recorded, ISO 8601
 * @param clockBehindMillis how far the clock stood behind an earlier record, zero if it did not
 * @param asOf the clinical clock
 * @param evidenceAsOf the knowledge clock
 * @param client who asked, by the name under which the client is configured
 * @param user who was looking, as the client names them; empty if unknown
 * @param service what answered: the CDS service's id, or the command
 * @param hookInstance the client's id of the call; empty if there was none
 * @param patient the patient's pseudonym
 * @param status how the evaluation ended
 * @param reason code that explains the status; empty if none is needed
 * @param withheld codes of reasons for which the guideline kept silent
 * @param excluded how many pieces of input were left out, by reason
 * @param language of the answer
 * @param output the form in which the answer left: {@code text}, {@code json}, {@code cards}, {@code fhir}, {@code guidance} or
 *     {@code cds-hooks}
 * @param digests of input, trace, answer and output, salted; the salt is in the sealed part
 * @param key name of the key of the sealed part
 * @param micros how long the evaluation took, in microseconds
 */
public record DecisionRecord(
        int format,
        String kind,
        String id,
        String when,
        long clockBehindMillis,
        String asOf,
        String evidenceAsOf,
        String client,
        String user,
        String service,
        String hookInstance,
        String patient,
        GuidelineName guideline,
        Map<String, String> versions,
        String status,
        String reason,
        List<Recommended> recommendations,
        List<Appraised> appraisals,
        List<String> dataRequests,
        List<String> withheld,
        Map<String, Integer> excluded,
        List<CardName> cards,
        String language,
        String output,
        Digests digests,
        String key,
        long micros) {

    /**
     * The version of the form that this code writes: from the second on, erasures name the keys that they destroyed; from the
     * third on, the answer stands behind the sealed part and not within it.
     */
    public static final int FORMAT = 4;

    public static final String KIND = "decision";

    public DecisionRecord {
        versions = Map.copyOf(versions);
        recommendations = List.copyOf(recommendations);
        appraisals = List.copyOf(appraisals);
        dataRequests = List.copyOf(dataRequests);
        withheld = List.copyOf(withheld);
        excluded = Map.copyOf(excluded);
        cards = List.copyOf(cards);
    }

    /** What it has in common with records of every kind. */
    public RecordHead head() {
        return new RecordHead(format, kind, id, when);
    }

    /** Whether one of its cards has this id. */
    public boolean showed(String card) {
        return cards.stream().anyMatch(one -> one.uuid().equals(card));
    }

    /** Which guideline spoke. */
    public record GuidelineName(String id, String version, String digest) {}

    /** A rule that gave a recommendation, with the hash of its text. */
    public record GivingRule(String id, String hash) {}

    /** A recommendation that was given, with the rules that gave it, one or more. */
    public record Recommended(
            String code,
            List<GivingRule> rules,
            String direction,
            String strength,
            String certainty,
            List<String> citations) {
        public Recommended {
            rules = List.copyOf(rules);
            citations = List.copyOf(citations);
        }
    }

    /** A claim that was weighed. */
    public record Appraised(String claim, String verdict, String certainty) {}

    /** A card that was shown. */
    public record CardName(String uuid, String question, List<String> recommendations) {
        public CardName {
            recommendations = List.copyOf(recommendations);
        }
    }

    /** SHA-256 over the salt and the bytes, in hexadecimal. */
    public record Digests(String input, String trace, String answer, String output) {}
}
