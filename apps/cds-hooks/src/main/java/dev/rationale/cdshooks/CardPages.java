package dev.rationale.cdshooks;

import dev.rationale.cdshooks.HookObserver.Outcome;
import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.cdshooks.outcome.Refusal;
import dev.rationale.cdshooks.page.AboutGuideline;
import dev.rationale.cdshooks.page.ExplanationPage;
import dev.rationale.cdshooks.page.Explanations;
import dev.rationale.cdshooks.page.GoneNotice;
import dev.rationale.engine.Guideline;
import dev.rationale.service.ServiceAnswer;
import java.time.LocalDate;
import java.util.List;

/**
 * The pages that cards link to. A browser opens them without a token: the explanation is protected by its name, which only the
 * card holds, and by its short life; the page on the guideline says nothing of anybody.
 */
final class CardPages {

    private static final String EXPLANATIONS = "explanations";
    private static final int PARTS = 4;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    private final Explanations explanations;

    CardPages(HookOptions options, HookPorts ports) {
        this.explanations = new Explanations(options.pageLifetime(), options.pageBytes(), ports.clock());
    }

    static boolean isPage(String path) {
        return path.equals("/guideline") || path.startsWith("/guideline/") || path.startsWith("/" + EXPLANATIONS + "/");
    }

    void keep(String name, ServiceAnswer answer) {
        explanations.keep(name, answer);
    }

    /**
     * The explanation at {@code /explanations/NAME/QUESTION}, or that there is none.
     *
     * @param guideline in force now, whose words say so
     */
    Reply explanation(HookCall call, Guideline guideline, String language) {
        String[] parts = call.path().split("/", -1);
        if (parts.length != PARTS || !parts[1].equals(EXPLANATIONS)) {
            return missing(NOT_FOUND, call, guideline, language);
        }
        return explanations
                .find(parts[2])
                .flatMap(kept -> ExplanationPage.of(kept.answer(), kept.pictures(), parts[3]))
                .map(Reply::page)
                .orElseGet(() -> missing(explanations.wasKept(parts[2]) ? GONE : NOT_FOUND, call, guideline, language));
    }

    /** Whoever asks for a page is shown one, everybody else is told in JSON. */
    private static Reply missing(int status, HookCall call, Guideline guideline, String language) {
        if (call.header("accept").orElse("").contains("text/html")) {
            return Reply.notice(status, GoneNotice.page(guideline, language));
        }
        String what = status == GONE ? "This explanation is no longer kept." : "There is nothing at this address.";
        throw new Refusal(status, Outcome.NOT_FOUND, List.of(new Issue("not-found", "", what)));
    }

    Reply guideline(Guideline guideline, String language, LocalDate evidenceAsOf) {
        return Reply.page(AboutGuideline.page(guideline, language, evidenceAsOf));
    }
}
