package dev.rationale.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.OperationOutcomes;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.pages.Page;
import dev.rationale.pages.Pages;
import dev.rationale.pages.StyleSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an endpoint answers, before the headers that every answer has, and how it is counted. */
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, Map<String, String> headers, byte[] body, Outcome outcome) {

    private static final byte[] NONE = {};
    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json";

    static Reply json(JsonNode body, Outcome outcome) {
        return new Reply(200, Map.of(TYPE, JSON), body.toString().getBytes(StandardCharsets.UTF_8), outcome);
    }

    static Reply empty(int status, Map<String, String> headers, Outcome outcome) {
        return new Reply(status, headers, NONE, outcome);
    }

    static Reply page(Page page) {
        return html(200, page, Outcome.EXPLANATION);
    }

    /** A page that says why another one is not shown; programs are told the same as a refusal. */
    static Reply notice(int status, Page page) {
        return html(status, page, Outcome.NOT_FOUND);
    }

    private static Reply html(int status, Page page, Outcome outcome) {
        Map<String, String> headers =
                Map.of(TYPE, "text/html; charset=utf-8", "Content-Security-Policy", StyleSheet.policy());
        return new Reply(status, headers, Pages.html(page).getBytes(StandardCharsets.UTF_8), outcome);
    }

    /** A refusal with its problems; one without problems has no body, as a 401 must not say why. */
    static Reply refused(Refusal refusal) {
        if (refusal.issues().isEmpty()) {
            return empty(refusal.status(), refusal.headers(), refusal.outcome());
        }
        Map<String, String> headers = new TreeMap<>(refusal.headers());
        headers.put(TYPE, JSON);
        return new Reply(refusal.status(), headers, OperationOutcomes.json(refusal.issues()), refusal.outcome());
    }

    static Reply failed(int status, String what, Map<String, String> headers, Outcome outcome) {
        String code = outcome == Outcome.TRAIL_UNAVAILABLE ? "transient" : "exception";
        return refused(new Refusal(status, outcome, List.of(new Issue(code, "", what)), headers));
    }
}
