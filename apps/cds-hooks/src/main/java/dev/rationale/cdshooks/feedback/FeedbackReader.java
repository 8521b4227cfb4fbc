package dev.rationale.cdshooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.Feedback;
import dev.rationale.cdshooks.Feedback.Outcome;
import dev.rationale.cdshooks.Feedback.Reason;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.request.Members;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the body of a feedback call and refuses it with all its problems at once (F1 to F4). */
public final class FeedbackReader {

    private static final Pattern OUTCOME = Pattern.compile("accepted|overridden");
    private static final int LONGEST_COMMENT = 1 << 14;

    private final String service;
    private final Caller caller;
    private final Instant received;
    private final List<Issue> problems = new ArrayList<>();

    public FeedbackReader(String service, Caller caller, Instant received) {
        this.service = service;
        this.caller = caller;
        this.received = received;
    }

    /**
     * The items of a body; what is not wrapped in {@code feedback} is told so (T17).
     *
     * @throws Refusal with status 400 and every problem that was found
     */
    public List<Feedback> read(JsonNode body) {
        List<Feedback> read = new ArrayList<>();
        int index = 0;
        for (JsonNode item : new Members(body, "", problems).items("feedback")) {
            item(new Members(item, "feedback[" + index++ + "]", problems)).ifPresent(read::add);
        }
        if (!problems.isEmpty()) {
            throw Refusal.badRequest(problems);
        }
        return read;
    }

    private Optional<Feedback> item(Members item) {
        int before = problems.size();
        String card = item.uuid("card", "the uuid of a card");
        String outcome = item.text("outcome", OUTCOME, "accepted or overridden");
        Instant at = time(item.text("outcomeTimestamp"), item);
        List<String> suggestions = outcome.equals("accepted") ? suggestions(item) : List.of();
        Optional<Members> override = item.optionalObject("overrideReason");
        Optional<Reason> reason = override.flatMap(one -> one.optionalObject("reason"))
                .map(coding -> new Reason(coding.optional("system").orElse(""), coding.text("code")));
        Optional<String> comment = override.flatMap(FeedbackReader::comment);
        override.filter(one -> one.node("reason").isMissingNode()
                        && one.node("userComment").isMissingNode())
                .ifPresent(one -> item.problem("invariant", "overrideReason", "needs a reason, a userComment or both"));
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Feedback(
                service,
                caller,
                card,
                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                suggestions,
                reason,
                comment,
                at,
                received));
    }

    private List<String> suggestions(Members item) {
        List<String> ids = new ArrayList<>();
        int index = 0;
        for (JsonNode suggestion : item.items("acceptedSuggestions")) {
            Members members = new Members(suggestion, item.at("acceptedSuggestions[" + index++ + "]"), problems);
            ids.add(members.uuid("id", "the uuid of a suggestion"));
        }
        return ids;
    }

    private static Optional<String> comment(Members override) {
        Optional<String> comment = override.optional("userComment");
        if (comment.filter(text -> text.length() > LONGEST_COMMENT).isPresent()) {
            override.problem("too-long", "userComment", "is longer than " + LONGEST_COMMENT + " characters");
        }
        return comment;
    }

    private static Instant time(String text, Members item) {
        try {
            return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            item.problem("value", "outcomeTimestamp", "is no time as in RFC 3339, for instance 2026-11-24T10:00:00Z");
            return Instant.EPOCH;
        }
    }
}
