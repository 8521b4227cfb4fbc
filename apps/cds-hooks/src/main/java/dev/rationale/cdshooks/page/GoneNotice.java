package dev.rationale.cdshooks.page;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.report.Wording;
import dev.rationale.pages.Frame;
import dev.rationale.pages.decision.NoticePage;
import java.util.List;

/** The page at the address of an explanation that is no longer kept, or never was. It never holds the advice. */
public final class GoneNotice {

    private GoneNotice() {}

    public static NoticePage page(Guideline guideline, String language) {
        Wording wording = Wording.of(guideline, language);
        String title = guideline
                .manifest()
                .title()
                .getOrDefault(language, guideline.id().id());
        return new NoticePage(
                Frame.alone(language, wording.say("page.gone"), title, ""),
                List.of(wording.say("page.gone-why"), wording.say("page.gone-what")));
    }
}
