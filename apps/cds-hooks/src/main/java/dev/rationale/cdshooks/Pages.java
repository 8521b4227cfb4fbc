package dev.rationale.cdshooks;

import dev.rationale.cdshooks.page.ExplanationPage;
import dev.rationale.cdshooks.page.Explanations;
import dev.rationale.cdshooks.page.GuidelinePage;
import dev.rationale.cdshooks.page.Sheet;
import dev.rationale.engine.Guideline;
import dev.rationale.service.ServiceAnswer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The pages that cards link to. A browser opens them without a token: the explanation is protected by its name, which only the
 * card holds, and by its short life; the page on the guideline says nothing of anybody.
 */
final class Pages {

    private static final String EXPLANATIONS = "explanations";
    private static final int PARTS = 4;

    private final Explanations explanations;

    Pages(HookOptions options, HookPorts ports) {
        this.explanations = new Explanations(options.pageLifetime(), options.pageBytes(), ports.clock());
    }

    static boolean isPage(String path) {
        return path.equals("/guideline") || path.startsWith("/" + EXPLANATIONS + "/");
    }

    void keep(String name, ServiceAnswer answer) {
        explanations.keep(name, answer);
    }

    /** The explanation at {@code /explanations/NAME/QUESTION}, if there is one and its time is not over. */
    Optional<Reply> explanation(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != PARTS || !parts[1].equals(EXPLANATIONS)) {
            return Optional.empty();
        }
        return explanations
                .find(parts[2])
                .flatMap(answer -> ExplanationPage.of(answer, parts[3]))
                .map(page -> Reply.html(page, Sheet.POLICY));
    }

    Reply guideline(Guideline guideline, String language, LocalDate evidenceAsOf) {
        return Reply.html(GuidelinePage.of(guideline, language, evidenceAsOf), Sheet.POLICY);
    }
}
